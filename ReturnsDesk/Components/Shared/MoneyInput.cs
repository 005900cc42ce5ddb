using System.Globalization;
using System.Text.RegularExpressions;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Components.Shared;

/// <summary>What a person types for an amount, read strictly: no more digits after the point than the currency has.</summary>
public static partial class MoneyInput
{
    private const int MostDigits = 13;

    /// <summary>'1,234.5' in EUR is 123450. Null where it is no amount, has too many digits, or '33.5' where the currency has no minor unit.</summary>
    public static long? Read(string? text, string currency, CultureInfo? culture = null)
    {
        var numbers = (culture ?? CultureInfo.CurrentCulture).NumberFormat;
        var plain = (text ?? "").Trim().Replace('−', '-').Replace(" ", "", StringComparison.Ordinal);
        if (numbers.NumberDecimalSeparator != ".")
        {
            plain = plain.Replace(numbers.NumberGroupSeparator, "", StringComparison.Ordinal).Replace(numbers.NumberDecimalSeparator, ".", StringComparison.Ordinal);
        }

        if (Shape().Match(plain) is not { Success: true } match)
        {
            return null;
        }

        var digits = Currency.Exponent(currency);
        var (whole, rest) = (match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal), match.Groups["rest"].Value);
        if (rest.Length > digits || whole.Length > MostDigits)
        {
            return null;
        }

        var minor = long.Parse(whole + rest.PadRight(digits, '0'), CultureInfo.InvariantCulture);
        return match.Groups["minus"].Length > 0 ? -minor : minor;
    }

    /// <summary>The text that stands in a field for an amount, without the currency.</summary>
    public static string Write(long minorUnits, string currency) => new Money(minorUnits, currency).ToPlainText();

    [GeneratedRegex(@"^\+?(?<minus>-?)(?<whole>\d{1,3}(,\d{3})+|\d+)(\.(?<rest>\d+))?$")]
    private static partial Regex Shape();
}
