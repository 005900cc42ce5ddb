using ReturnsDesk.Features.Importing.Reading.Cells;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Statements;

/// <summary>The row that a table stands at, by field. WeChat Pay writes a backtick before each cell, so that spreadsheets keep long numbers whole.</summary>
internal sealed class StatementCells(ITable table, int[] places, IReadOnlyList<string> headers)
{
    /// <summary>Empty where the cell is blank or the column missing.</summary>
    public string this[StatementField field] => places[(int)field] is >= 0 and var place ? Text(table, place) : "";

    public int Needed { get; } = places.Max() + 1;

    public string First => Text(table, 0);

    public string? ColumnOf(StatementField field) => places[(int)field] is >= 0 and var place ? headers[place] : null;

    public ReadOnlySpan<byte> Bytes(StatementField field) => places[(int)field] is >= 0 and var place ? CellText.Bare(table.Cell(place)) : [];

    public bool Has(StatementField field) => places[(int)field] >= 0;

    /// <summary>The first of two fields that is not blank; the first where both are.</summary>
    public StatementField Either(StatementField field, StatementField otherwise) => this[field].Length == 0 && this[otherwise].Length > 0 ? otherwise : field;

    public static string Text(ITable table, int place) => CellText.Of(table.Cell(place)).TrimStart('`').Trim();
}
