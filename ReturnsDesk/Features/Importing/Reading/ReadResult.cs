namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>
/// An order file, read whole. Good orders and the problems of the others stand side by side;
/// with a <see cref="FileProblem"/> there are no orders.
/// </summary>
public sealed record ReadResult(
    IReadOnlyList<OrderDraft> Orders,
    IReadOnlyList<RowProblem> Problems,
    IReadOnlyList<ReadNotice> Notices,
    int RowCount,
    FileProblem? FileProblem);

/// <summary>A file of due times, read whole.</summary>
public sealed record DeadlinesResult(
    IReadOnlyList<DeadlineDraft> Deadlines,
    IReadOnlyList<RowProblem> Problems,
    IReadOnlyList<ReadNotice> Notices,
    int RowCount,
    FileProblem? FileProblem)
{
    public ColumnMapping Mapping { get; init; } = new(new Dictionary<ImportField, string>());

    /// <summary>The column to correct where the desk refuses a due time that was read well; null where it is about no single one.</summary>
    public string? ColumnOf(string code) => code switch
    {
        ImportCodes.ReturnUnknown or ImportCodes.ReturnOfOtherOrder => Mapping[ImportField.ReturnNumber],
        ImportCodes.OrderUnknown or ImportCodes.OrderInChannels or ImportCodes.NoOpenReturn or ImportCodes.SeveralOpenReturns => Mapping[ImportField.OrderNumber],
        ImportCodes.OrderNotInChannel => Mapping[ImportField.Channel],
        ImportCodes.DeadlineNotOpen or ImportCodes.DeadlineIsLaw or ImportCodes.NoDeadlineRunning => Mapping[ImportField.Node],
        ImportCodes.DeadlineInPast or ImportCodes.DeadlineTwice => Mapping[ImportField.DueAt],
        _ => null,
    };
}

/// <summary>A file of past returns, read whole.</summary>
public sealed record ReturnsResult(
    IReadOnlyList<ReturnDraft> Returns,
    IReadOnlyList<RowProblem> Problems,
    IReadOnlyList<ReadNotice> Notices,
    int RowCount,
    FileProblem? FileProblem)
{
    public FileFormat Format { get; init; } = FileFormat.GenericReturns;
    public ColumnMapping Mapping { get; init; } = new(new Dictionary<ImportField, string>());

    /// <summary>The column to correct where the desk refuses a return that was read well; null where it is about no single one.</summary>
    public string? ColumnOf(string code) => code switch
    {
        ImportCodes.OrderUnknown or ImportCodes.OrderAmbiguous => Mapping[ImportField.OrderNumber],
        ImportCodes.SkuNotInOrder => Mapping[ImportField.Sku],
        ImportCodes.UnitsReturnedBefore => Mapping[ImportField.Quantity] ?? Mapping[ImportField.OrderNumber],
        _ => null,
    };
}
