using System.Text;

namespace ReturnsDesk.Cli;

/// <summary>Columns for a terminal: the first to the left, figures to the right. Chinese characters take two places.</summary>
internal static class AlignedText
{
    private const int WidestName = 60;

    public static string Write(IReadOnlyList<string[]> rows)
    {
        var shown = rows.Select(row => row.Select((cell, column) => column == 0 ? Shorten(cell) : cell).ToArray()).ToList();
        int[] widths = [.. Enumerable.Range(0, shown[0].Length).Select(column => shown.Max(row => Width(row[column])))];
        return string.Join(Environment.NewLine, shown.Select(row => string.Join("  ", row.Select((cell, column) => Pad(cell, widths[column], toTheRight: column > 0))).TrimEnd()));
    }

    internal static int Width(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune) ? 2 : 1);

    private static string Pad(string cell, int width, bool toTheRight)
    {
        var blanks = new string(' ', width - Width(cell));
        return toTheRight ? blanks + cell : cell + blanks;
    }

    private static string Shorten(string cell)
    {
        if (Width(cell) <= WidestName)
        {
            return cell;
        }

        var kept = new StringBuilder();
        foreach (var rune in cell.EnumerateRunes())
        {
            if (Width(kept.ToString()) + 2 >= WidestName)
            {
                break;
            }

            kept.Append(rune);
        }

        return kept.Append('…').ToString();
    }

    /// <summary>East Asian Wide and Fullwidth, by block (Unicode Standard Annex 11).</summary>
    private static bool IsWide(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
