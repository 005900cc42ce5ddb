using System.Globalization;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Components.Shared;

/// <summary>An amount for people: digits by ISO 4217, separators by culture, and always the code, because ¥ and $ are several currencies.</summary>
public static class MoneyFormat
{
    public static string ToText(this Money money, CultureInfo? culture = null) => $"{money.ToAmount(culture)} {money.Currency}";

    /// <summary>The figure alone, for columns whose head names the currency.</summary>
    public static string ToAmount(this Money money, CultureInfo? culture = null)
    {
        var numbers = (culture ?? CultureInfo.CurrentCulture).NumberFormat;
        var plain = money.ToPlainText();
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? plain : plain[..point];
        var sign = whole.StartsWith('-') ? "−" : "";
        var grouped = UInt128.Parse(whole.TrimStart('-'), CultureInfo.InvariantCulture).ToString("N0", numbers);
        return point < 0 ? sign + grouped : sign + grouped + numbers.NumberDecimalSeparator + plain[(point + 1)..];
    }
}
