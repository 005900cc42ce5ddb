using System.Text;
using ReturnsDesk.Features.Importing.Reading.Cells;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Plans;

/// <summary>Where the mapped fields stand in the rows of a file, and how the mapped cells of a row are kept in few bytes.</summary>
internal sealed class FieldColumns
{
    private readonly int[] _slots = new int[Enum.GetValues<ImportField>().Length];
    private readonly (int Column, int Fallback)[] _columns;
    private readonly string[] _names;

    public FieldColumns(ColumnMapping mapping, IReadOnlyList<string> headers)
    {
        int IndexOf(string? name) => name is null ? -1 : headers.ToList().FindIndex(header => HeaderName.Key(header) == HeaderName.Key(name));
        Array.Fill(_slots, -1);
        var fields = mapping.Columns.Where(pair => IndexOf(pair.Value) >= 0).OrderBy(pair => pair.Key).ToList();
        _columns = [.. fields.Select(pair => (IndexOf(pair.Value), IndexOf(mapping.Fallbacks.GetValueOrDefault(pair.Key))))];
        _names = [.. fields.Select(pair => pair.Value)];
        for (var slot = 0; slot < fields.Count; slot++)
        {
            _slots[(int)fields[slot].Key] = slot;
        }

        CellsNeeded = _columns.Length == 0 ? 0 : _columns.Max(column => column.Column) + 1;
    }

    public int CellsNeeded { get; }

    public int Count => _columns.Length;

    /// <summary>The place of a field among the kept cells; negative where it is not mapped.</summary>
    public int Slot(ImportField field) => _slots[(int)field];

    public string? Name(ImportField field) => Slot(field) is >= 0 and var slot ? _names[slot] : null;

    public ReadOnlySpan<byte> Cell(SheetReader sheet, ImportField field) => Slot(field) is >= 0 and var slot ? Cell(sheet, slot) : [];

    /// <summary>The mapped cells, each with its length before it.</summary>
    public byte[] Pack(SheetReader sheet)
    {
        var length = 0;
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            length += sizeof(ushort) + Cell(sheet, slot).Length;
        }

        var packed = new byte[length];
        var at = 0;
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            var cell = Cell(sheet, slot);
            BitConverter.TryWriteBytes(packed.AsSpan(at), (ushort)cell.Length);
            cell.CopyTo(packed.AsSpan(at + sizeof(ushort)));
            at += sizeof(ushort) + cell.Length;
        }

        return packed;
    }

    public static string Unpack(byte[] packed, int slot)
    {
        var at = 0;
        for (var i = 0; i < slot; i++)
        {
            at += sizeof(ushort) + BitConverter.ToUInt16(packed, at);
        }

        return Encoding.UTF8.GetString(packed, at + sizeof(ushort), BitConverter.ToUInt16(packed, at));
    }

    private ReadOnlySpan<byte> Cell(SheetReader sheet, int slot)
    {
        var (column, fallback) = _columns[slot];
        var cell = CellText.Bare(sheet.Cell(column));
        return cell.IsEmpty && fallback >= 0 ? CellText.Bare(sheet.Cell(fallback)) : cell;
    }
}
