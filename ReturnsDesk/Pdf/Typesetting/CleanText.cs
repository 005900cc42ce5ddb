using System.Globalization;
using System.Text;

namespace ReturnsDesk.Pdf.Typesetting;

/// <summary>What of a text can be printed: composed (NFC), lines ended by \n, without control, format and direction characters.</summary>
internal static class CleanText
{
    private const int VariationSelectors = 0xFE00, LastVariationSelector = 0xFE0F;

    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            Append(clean, rune);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                clean.Append('\n');
                break;
            case UnicodeCategory.Control when rune.Value is '\n' or '\r':
                clean.Append('\n');
                break;
            case UnicodeCategory.Control when rune.Value == '\t':
                clean.Append(' ');
                break;
            case UnicodeCategory.Control or UnicodeCategory.Format:
            case UnicodeCategory.NonSpacingMark when rune.Value is >= VariationSelectors and <= LastVariationSelector:
                break;
            default:
                clean.Append(rune.ToString());
                break;
        }
    }
}
