namespace ReturnsDesk.Features.Importing.Reading.Plans;

/// <summary>The mapped cells of one row, packed until they are asked for.</summary>
internal sealed class RowCells(ReadPlan plan, int row, byte[] packed)
{
    public ReadPlan Plan => plan;

    public int Row => row;

    /// <summary>Empty where the cell is blank or the field is not mapped.</summary>
    public string this[ImportField field] => plan.Columns.Slot(field) is >= 0 and var slot ? FieldColumns.Unpack(packed, slot) : "";

    public bool SameAs(RowCells other) => packed.AsSpan().SequenceEqual(other.Packed);

    public RowProblem Problem(ImportField? field, string code, params object[] facts) =>
        new(plan.File, row, field is { } named ? plan.Columns.Name(named) : null, code, facts);

    private byte[] Packed => packed;
}
