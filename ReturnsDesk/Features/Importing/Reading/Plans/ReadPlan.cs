using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Plans;

/// <summary>Everything decided about one file before its rows are turned into drafts.</summary>
internal sealed record ReadPlan(TableLayout Layout, ReadOptions Options, FileFormat Format, ColumnMapping Mapping, FieldColumns Columns, Survey Survey)
{
    public required IReadOnlyList<string> Headers { get; init; }
    public required NumberStyle Numbers { get; init; }
    public required bool RoundAmounts { get; init; }
    public required IReadOnlyDictionary<ImportField, DayOrder> Dates { get; init; }
    public required IReadOnlyList<ReadNotice> Notices { get; init; }

    public string File => Layout.Source.Name;
}
