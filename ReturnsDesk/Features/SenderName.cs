using System.Globalization;
using System.Text;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Features;

/// <summary>
/// What the sender calls a file, fit to be read in a sentence: no path, no control or direction characters, short. Never stored, never part of an address or a header.
/// </summary>
public static class SenderName
{
    private const int Longest = 60;

    /// <summary>A text, or the word for a photo without a name.</summary>
    public static object Of(string? fileName)
    {
        var clean = new StringBuilder();
        foreach (var rune in LastPart(fileName ?? "").EnumerateRunes())
        {
            if (clean.Length < Longest && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate))
            {
                clean.Append(rune.ToString());
            }
        }

        var name = clean.ToString().Trim();
        return name.Length > 0 ? name : new Word("Photo.Unnamed");
    }

    private static string LastPart(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
