using System.Text;

namespace ReturnsDesk.Features.Importing.Reading.Cells;

/// <summary>What a cell says once the wrapping of spreadsheets is off: blanks around it, ="…" and the apostrophe that keeps text as text.</summary>
internal static class CellText
{
    // No-break space, ideographic space, zero-width no-break space (a misplaced byte order mark) in UTF-8.
    private static readonly byte[][] WideBlanks = [[0xC2, 0xA0], [0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF]];

    public static string Of(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(Bare(cell));

    public static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> cell)
    {
        cell = Trim(cell);
        if (cell.Length >= 3 && cell.StartsWith("=\""u8) && cell[^1] == '"')
        {
            cell = Trim(cell[2..^1]);
        }

        return cell.Length > 1 && cell[0] == '\'' && IsGuarded(cell[1..]) ? cell[1..] : cell;
    }

    // What a spreadsheet would take for a number or a formula; 'Ndrangheta keeps its apostrophe.
    private static bool IsGuarded(ReadOnlySpan<byte> rest) =>
        rest[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r' or (byte)'\n'
        || rest.StartsWith("＝"u8) || rest.StartsWith("＋"u8) || rest.StartsWith("－"u8) || rest.StartsWith("＠"u8);

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        var before = -1;
        while (before != cell.Length)
        {
            before = cell.Length;
            cell = cell.Trim(" \t\r\n"u8);
            foreach (var blank in WideBlanks)
            {
                cell = cell.StartsWith(blank) ? cell[blank.Length..] : cell;
                cell = cell.EndsWith(blank) ? cell[..^blank.Length] : cell;
            }
        }

        return cell;
    }
}
