namespace ReturnsDesk.Features;

/// <summary>Cells of a CSV file as a spreadsheet may open them: text never starts a formula, in no line of it.</summary>
internal static class FormulaSafe
{
    private const string Starts = "=+-@\t＝＋－＠";
    private static readonly char[] Lines = ['\r', '\n'];

    /// <summary>The cell in quotes; a line that a spreadsheet would compute starts with an apostrophe.</summary>
    public static string Cell(string? text)
    {
        var safe = text ?? "";
        if (safe.Length > 0 && (Starts.Contains(safe[0], StringComparison.Ordinal) || safe.IndexOfAny(Lines) >= 0))
        {
            safe = string.Join('\n', safe.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length > 0 && Starts.Contains(line[0], StringComparison.Ordinal) ? "'" + line : line));
        }

        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
