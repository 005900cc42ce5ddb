using ReturnsDesk.Features.Importing.Reading.Cells;

namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>A table with its header taken off and its blank rows skipped.</summary>
internal sealed class SheetReader : IDisposable
{
    private readonly ITable _table;

    public SheetReader(TableLayout layout)
    {
        _table = layout.Open();
        Headers = Next() ? [.. Enumerable.Range(0, _table.CellCount).Select(i => CellText.Of(_table.Cell(i)))] : [];
        Headers = [.. Headers.Take(Headers.Count - Headers.Reverse().TakeWhile(name => name.Length == 0).Count())];
    }

    /// <summary>Without blank names at the end.</summary>
    public IReadOnlyList<string> Headers { get; private set; }

    public int Row => _table.Row;

    public FileProblem? Failure => _table.Failure;

    public bool Next()
    {
        while (_table.Read())
        {
            if (_table.Fault is not null || !IsBlank())
            {
                return true;
            }
        }

        return false;
    }

    public ReadOnlySpan<byte> Cell(int index) => index < 0 ? [] : _table.Cell(index);

    /// <summary>What is wrong with the shape of this row; <paramref name="needed"/> is the number of cells up to the last one that is read.</summary>
    public (string Code, object[] Facts)? Fault(int needed)
    {
        if (_table.Fault is { } code)
        {
            return (code, [CsvTable.LargestRecord / 1024 + 1]);
        }

        for (var i = Headers.Count; i < _table.CellCount; i++)
        {
            if (!CellText.Bare(_table.Cell(i)).IsEmpty)
            {
                return (ImportCodes.TooManyCells, [_table.CellCount, Headers.Count]);
            }
        }

        return _table.CellCount < needed && !_table.AllowsShortRows ? (ImportCodes.TooFewCells, [_table.CellCount, Headers.Count]) : null;
    }

    /// <summary>The name over the first cell that holds a NUL; null where there is none.</summary>
    public string? ColumnOfNul() =>
        Enumerable.Range(0, Math.Min(_table.CellCount, Headers.Count)).Where(i => _table.Cell(i).Contains((byte)0)).Select(i => Headers[i]).FirstOrDefault();

    public void Dispose() => _table.Dispose();

    private bool IsBlank()
    {
        for (var i = 0; i < _table.CellCount; i++)
        {
            if (!CellText.Bare(_table.Cell(i)).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
