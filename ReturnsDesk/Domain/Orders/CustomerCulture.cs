namespace ReturnsDesk.Domain.Orders;

/// <summary>The language in which a customer is written to.</summary>
public static class CustomerCulture
{
    public const string English = "en";
    public const string Chinese = "zh-CN";

    private static readonly string[] ChineseCountries = ["CN", "TW", "HK", "MO"];

    /// <summary>Chinese where the goods went to a country that reads it, or where the buyer's name is written in it.</summary>
    public static string Of(string country, string name) =>
        ChineseCountries.Contains(CountryCode.Of(country)) || IsChinese(name) ? Chinese : English;

    /// <summary>Han, and neither kana nor hangul, which would make it a name of Japan or Korea.</summary>
    private static bool IsChinese(string name) => name.Any(IsHan) && !name.Any(letter => letter is (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7AF'));

    private static bool IsHan(char letter) => letter is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');
}
