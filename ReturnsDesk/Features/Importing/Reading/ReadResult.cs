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

/// <summary>A file of past returns, read whole.</summary>
public sealed record ReturnsResult(
    IReadOnlyList<ReturnDraft> Returns,
    IReadOnlyList<RowProblem> Problems,
    IReadOnlyList<ReadNotice> Notices,
    int RowCount,
    FileProblem? FileProblem)
{
    public FileFormat Format { get; init; } = FileFormat.GenericReturns;
}
