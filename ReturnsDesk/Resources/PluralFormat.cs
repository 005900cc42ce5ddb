using System.Globalization;

namespace ReturnsDesk.Resources;

/// <summary>
/// Numbers and dates of a language, and besides them the form of a word that goes with a number: <c>{0} {0:unit|units}</c> is "1 unit" and "2 units".
/// English takes the first form for 1 (without decimals) and the second for all else, 0 too; Chinese has one form and takes the last.
/// </summary>
/// <remarks>Source: Unicode CLDR, Language Plural Rules, English (cardinal) and Chinese.</remarks>
public sealed class PluralFormat(CultureInfo culture) : IFormatProvider, ICustomFormatter
{
    private const char Between = '|';

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format is not null && format.Contains(Between))
        {
            var forms = format.Split(Between);
            return culture.TwoLetterISOLanguageName == "en" && IsOne(arg) ? forms[0] : forms[^1];
        }

        return arg is IFormattable formattable ? formattable.ToString(format, culture) : arg?.ToString() ?? "";
    }

    /// <summary>Facts may come as text already, written in this language.</summary>
    private bool IsOne(object? count) => count switch
    {
        string text => int.TryParse(text, NumberStyles.Integer, culture, out var number) && number == 1,
        IConvertible number => number.ToDecimal(CultureInfo.InvariantCulture) == 1,
        _ => false,
    };
}
