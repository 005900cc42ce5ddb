namespace ReturnsDesk.Features.Mailing.Composing;

/// <summary>Text of strangers, without letters that end lines, steer terminals or turn the direction of writing.</summary>
internal static class MailLetters
{
    private const int LongestName = 60;

    public static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter).Where(IsPlain)).Trim();

    public static IReadOnlyList<string> Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(OneLine)];

    /// <summary>A name to greet by; null for none, and for one that would rather be a link or a letter.</summary>
    public static string? Name(string text)
    {
        var name = OneLine(text);
        return name.Length is 0 or > LongestName || name.Contains("://", StringComparison.Ordinal) || name.Contains("www.", StringComparison.OrdinalIgnoreCase) || name.Contains('@', StringComparison.Ordinal) ? null : name;
    }

    private static bool IsPlain(char letter) => letter is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069');
}
