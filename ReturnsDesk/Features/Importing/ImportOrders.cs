using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Importing;

/// <summary>
/// Brings orders in from a file. Orders are written some hundred at a time, each whole or not at all; what is there already is left alone, so a run that was
/// cut off goes on when the same file is imported again. Problems are in the report; refused only for <c>desk.not-permitted</c> and <c>desk.busy</c>.
/// </summary>
[Requires(Permissions.ImportOrders)]
public sealed class ImportOrders(DeskStore store, ImportLog log, PaymentRoutes routes)
{
    private const int ChunkOrders = 250;

    /// <param name="actor">Who imports.</param>
    /// <param name="sources">One file, or Taobao's order list and details.</param>
    /// <param name="options">What the reader cannot know, the merchant's zone and currency among it, and what a person overruled.</param>
    /// <param name="dryRun">Reads and compares, writes nothing.</param>
    /// <param name="progress">Told after every some hundred orders.</param>
    /// <param name="cancellationToken">Stops between two chunks: what is written stays.</param>
    public async Task<Result<ImportReport>> ExecuteAsync(
        Actor actor, IReadOnlyList<ImportSource> sources, ReadOptions options, bool dryRun = false, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var started = await store.WriteAsync<ImportOrders, MerchantSettings>(actor, async db => await DeedRoom.MerchantAsync(db, cancellationToken), cancellationToken);
        if (started.Value is not { } merchant)
        {
            return started.Refusal!;
        }

        var reading = await Task.Run(() => OrderFile.Open(sources, options), cancellationToken);
        if (reading.FileProblem is { } problem)
        {
            return new ImportReport { FileProblem = problem, IsDryRun = dryRun };
        }

        var file = sources[0].Name;
        var work = new ImportWork<OrderDraft>(
            (db, drafts, token) => new OrderChunk(db, merchant, routes, file, dryRun).StoreAsync(drafts, token),
            draft => new RowProblem(file, draft.FirstRow, null, ImportCodes.NotStored, draft.Number));
        var run = new ImportRun<ImportOrders, OrderDraft>(store, log, actor, work, dryRun);
        var rows = new RowCounter();
        return await run.RunAsync(
            new ImportStart(string.Join(" + ", sources.Select(source => source.Name)), ImportStart.Orders, reading.Format.ToString()),
            reading.Orders(rows, cancellationToken).Chunk(ChunkOrders),
            tally => Report(reading, tally, dryRun),
            () => progress?.Report(new ImportProgress(rows.Rows, reading.ProgressTotal, run.Tally.Stored)),
            cancellationToken);
    }

    private static ImportReport Report(OrderReading reading, ImportTally tally, bool dryRun) => new()
    {
        Rows = reading.RowCount,
        Lines = tally.Lines,
        Added = tally.Added,
        Changed = tally.Changed,
        Unchanged = tally.Unchanged,
        Refused = tally.Problems.Count,
        IsDryRun = dryRun,
        Problems = [.. reading.Problems, .. tally.Problems],
        Notices = reading.Notices,
    };
}
