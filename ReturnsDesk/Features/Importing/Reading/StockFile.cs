using ReturnsDesk.Features.Importing.Reading.Plans;
using ReturnsDesk.Features.Importing.Reading.Stock;

namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>A file of articles, read whole.</summary>
public sealed record StockResult(IReadOnlyList<StockDraft> Articles, IReadOnlyList<RowProblem> Problems, IReadOnlyList<ReadNotice> Notices, int RowCount, FileProblem? FileProblem);

/// <summary>Reads files of articles with price and units on the shelf: from bytes to drafts and problems. Knows nothing of the database.</summary>
public static class StockFile
{
    public static FileShape Inspect(ImportSource source, ReadOptions options) => ShapeOf.File(source, options, FileContent.Stock);

    public static Task<StockResult> ReadAsync(ImportSource source, ReadOptions options, CancellationToken cancellationToken = default) =>
        Task.Run(
            () =>
            {
                var (plan, _, _, problem) = Planning.Plan(source, options, FileContent.Stock);
                if (plan is null)
                {
                    return new StockResult([], [], [], 0, problem);
                }

                var log = new ReadLog();
                var articles = StockRows.Read(plan, log, cancellationToken);
                return new StockResult(articles, log.Problems, [.. plan.Notices, .. log.Notices], plan.Survey.RowCount, null);
            },
            cancellationToken);
}
