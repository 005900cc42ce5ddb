using System.Globalization;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Features.Importing.Reading.Cells;

/// <summary>Amounts from text: only the style of the file, no sign, no exponent, no digits but 0–9, no more decimals than the currency has.</summary>
internal static class AmountText
{
    /// <summary>In minor units. Larger than any real amount, small enough for sums of a million.</summary>
    public const long Largest = 1_000_000_000_000;

    private const int LongestText = 40;

    /// <summary>
    /// Minor units; else a code of <see cref="ImportCodes"/>.
    /// With <paramref name="round"/> too many decimals are rounded half away from zero.
    /// </summary>
    public static (long Minor, string? Code, bool Rounded) Parse(string text, NumberStyle style, string currency, bool round)
    {
        var (plain, code) = Plain(text, style);
        if (plain is null)
        {
            return (0, code, false);
        }

        var digits = Currency.Exponent(currency);
        var scaled = decimal.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * Rounding.PowerOfTen(digits);
        if (scaled > Largest)
        {
            return (0, ImportCodes.AmountTooLarge, false);
        }

        var minor = (long)decimal.Round(scaled, 0, MidpointRounding.AwayFromZero);
        var exact = minor == scaled;
        var decimals = plain.Length - 1 - plain.IndexOf('.', StringComparison.Ordinal);
        var spare = plain.Contains('.', StringComparison.Ordinal) && decimals > digits;

        // 1.000 in a currency of two digits may be one thousand: zeros are spare only where they cannot be a group of three.
        var refused = !round && (!exact || (spare && decimals == 3));
        return refused ? (0, ImportCodes.TooManyDecimals, false) : (minor, null, !exact);
    }

    /// <summary>A fraction between 0 and 1, as discount rates are written.</summary>
    public static decimal? Rate(string text, NumberStyle style)
    {
        var (plain, _) = Plain(text, style);
        return plain is not null && decimal.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) is <= 1 and var rate ? rate : null;
    }

    /// <summary>Digits with a point, without groups; null with the code of the refusal.</summary>
    private static (string? Plain, string Code) Plain(string text, NumberStyle style)
    {
        if (text.Any(character => character is >= '０' and <= '９' or '．' or '，'))
        {
            return (null, ImportCodes.FullWidthDigits);
        }

        if (text.Length > 1 && text[0] is '-' or '−' or '－' or '(')
        {
            return (null, ImportCodes.NegativeAmount);
        }

        var (point, group) = style is NumberStyle.Point or NumberStyle.GroupedPoint ? ('.', ',') : (',', '.');
        var parts = text.Split(point);
        var whole = style is NumberStyle.GroupedPoint or NumberStyle.GroupedComma ? Ungroup(parts[0], group) : parts[0];
        var good = text.Length <= LongestText && parts.Length <= 2 && whole is { Length: > 0 and <= 15 } && whole.All(char.IsAsciiDigit)
            && (parts.Length == 1 || (parts[1].Length is > 0 and <= 12 && parts[1].All(char.IsAsciiDigit)));
        return good ? (parts.Length == 1 ? whole : $"{whole}.{parts[1]}", "") : (null, ImportCodes.BadAmount);
    }

    private static string? Ungroup(string whole, char group)
    {
        var groups = whole.Split(group);
        return groups.Length == 1 ? whole
            : groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(part => part.Length == 3) ? string.Concat(groups)
            : null;
    }
}
