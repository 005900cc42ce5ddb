namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>A due time as a platform's file tells it. <see cref="Case"/> is the number of a return or of an order; without a node the clock that runs now is meant.</summary>
public sealed record DeadlineDraft(string Case, string? Node, DateTime DueAt, int Row);

/// <summary>A file of deadlines, read whole.</summary>
public sealed record DeadlinesResult(
    IReadOnlyList<DeadlineDraft> Deadlines,
    IReadOnlyList<RowProblem> Problems,
    IReadOnlyList<ReadNotice> Notices,
    int RowCount,
    FileProblem? FileProblem)
{
    public ColumnMapping Mapping { get; init; } = new(new Dictionary<ImportField, string>());

    /// <summary>The column to correct where the desk refuses a row that was read well.</summary>
    public string? ColumnOf(string code) => code switch
    {
        ImportCodes.CaseUnknown or ImportCodes.CaseAmbiguous => Mapping[ImportField.OrderNumber],
        ImportCodes.UnknownNode or ImportCodes.NoClock or ImportCodes.DeadlineIsLaw => Mapping[ImportField.DeadlineNode] ?? Mapping[ImportField.OrderNumber],
        ImportCodes.DeadlineInPast => Mapping[ImportField.DueAt],
        _ => null,
    };
}
