using System.Globalization;
using System.Text;

namespace ReturnsDesk.Domain;

/// <summary>Text as strangers send it, without letters that steer: no control characters, nothing that turns the direction of writing, no broken Unicode.</summary>
public static class PlainText
{
    /// <summary>One line, blanks folded into one.</summary>
    public static string OneLine(string? text) => string.Join(' ', Sound(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Its lines, each folded; empty ones are left out.</summary>
    public static string Lines(string? text) => string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(OneLine).Where(line => line.Length > 0));

    private static string Sound(string? text) => string.Concat((text ?? "").EnumerateRunes().Where(IsSound));

    /// <summary>Tabs and line ends stay, to be folded.</summary>
    private static bool IsSound(Rune letter) => letter != Rune.ReplacementChar && (Rune.IsWhiteSpace(letter) || Rune.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));
}
