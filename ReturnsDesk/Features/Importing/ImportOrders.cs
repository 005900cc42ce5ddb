using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Importing;

/// <summary>
/// Brings orders in from a file. Orders are written some hundred at a time, each whole or not at all; what is there already is left alone, so a run that was
/// cut off goes on when the same file is imported again. Problems are in the report; refused only for <c>desk.not-permitted</c> and <c>desk.busy</c>.
/// </summary>
[Requires(Permissions.ImportOrders)]
public sealed class ImportOrders(DeskStore store, ImportLog log)
{
    private const int ChunkOrders = 250;

    /// <param name="actor">Who imports.</param>
    /// <param name="sources">One file, or Taobao's order list and details.</param>
    /// <param name="options">What the reader cannot know; the merchant's zone and currency are taken from the settings where this leaves the presets.</param>
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

        var tally = new ImportTally();
        var batch = dryRun ? 0 : await log.StartAsync<ImportOrders>(actor, sources[0].Name, "orders", cancellationToken);
        var rows = new RowCounter();
        try
        {
            foreach (var chunk in reading.Orders(rows, cancellationToken).Chunk(ChunkOrders))
            {
                var written = await WriteAsync(actor, chunk, merchant, sources[0].Name, dryRun, cancellationToken);
                if (written.Value is not { } counted)
                {
                    return written.Refusal!;
                }

                tally.Take(counted);
                progress?.Report(new ImportProgress(rows.Rows, reading.ProgressTotal, tally.Written));
            }
        }
        catch (OperationCanceledException)
        {
            var cut = Report(reading, tally, dryRun) with { WasCancelled = true };
            await log.EndAsync<ImportOrders>(actor, batch, cut);
            return cut;
        }

        var report = Report(reading, tally, dryRun);
        await log.EndAsync<ImportOrders>(actor, batch, report);
        return report;
    }

    /// <summary>Reading and comparing go through the same code in a dry run; only the end differs.</summary>
    private async Task<Result<ImportTally>> WriteAsync(Actor actor, OrderDraft[] chunk, MerchantSettings merchant, string file, bool dryRun, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        foreach (var channel in chunk.GroupBy(draft => draft.Channel, StringComparer.Ordinal))
        {
            ImportTally? compared = null;
            var written = await store.WriteAsync<ImportOrders, ImportTally>(
                actor,
                async db =>
                {
                    compared = await OrderChunk.WriteAsync(db, [.. channel], merchant, file, cancellationToken);
                    return dryRun ? new Refusal("import.dry-run") : compared;
                },
                cancellationToken);
            if (written.Refused && !(dryRun && compared is not null))
            {
                return written.Refusal!;
            }

            tally.Take(compared!);
        }

        return tally;
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
