using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Importing;

/// <summary>
/// Brings past returns in from a file as counted history: they stand in the rates and move no money. The same row counts once, however often the file is
/// imported. Problems are in the report; refused only for <c>desk.not-permitted</c> and <c>desk.busy</c>.
/// </summary>
[Requires(Permissions.ImportOrders)]
public sealed class ImportReturns(DeskStore store, DeedRoom deeds, ImportLog log)
{
    private const int ChunkReturns = 200;

    public async Task<Result<ImportReport>> ExecuteAsync(
        Actor actor, ImportSource source, ReadOptions options, bool dryRun = false, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if ((await store.WriteAsync<ImportReturns>(actor, _ => Task.FromResult(Result.Done), cancellationToken)).Refusal is { } refusal)
        {
            return refusal;
        }

        var read = await ReturnsFile.ReadAsync(source, options, null, cancellationToken);
        if (read.FileProblem is { } problem)
        {
            return new ImportReport { FileProblem = problem, IsDryRun = dryRun };
        }

        var tally = new ImportTally();
        var batch = dryRun ? 0 : await log.StartAsync<ImportReturns>(actor, source.Name, "returns", cancellationToken);
        var report = Report(read, tally, dryRun);
        try
        {
            foreach (var chunk in read.Returns.Chunk(ChunkReturns))
            {
                var written = await WriteAsync(actor, chunk, source.Name, dryRun, cancellationToken);
                if (written.Value is not { } counted)
                {
                    return written.Refusal!;
                }

                tally.Take(counted);
                report = Report(read, tally, dryRun);
                progress?.Report(new ImportProgress(tally.Written + tally.Problems.Count, read.Returns.Count, tally.Written));
            }
        }
        catch (OperationCanceledException)
        {
            report = report with { WasCancelled = true };
        }

        await log.EndAsync<ImportReturns>(actor, batch, report);
        return report;
    }

    private async Task<Result<ImportTally>> WriteAsync(Actor actor, ReturnDraft[] chunk, string file, bool dryRun, CancellationToken cancellationToken)
    {
        ImportTally? compared = null;
        var written = await store.WriteAsync<ImportReturns, ImportTally>(
            actor,
            async db =>
            {
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                var deed = await deeds.ForOrderAsync(db, actor, DateOnly.MaxValue, cancellationToken);
                var reasons = await ReasonWords.ReadAsync(db, cancellationToken);
                compared = await new ReturnChunk(db, deed, merchant, reasons, file).WriteAsync(chunk, cancellationToken);
                return dryRun ? new Refusal("import.dry-run") : compared;
            },
            cancellationToken);
        return written.Refused && dryRun && compared is not null ? compared : written;
    }

    private static ImportReport Report(ReturnsResult read, ImportTally tally, bool dryRun) => new()
    {
        Rows = read.RowCount,
        Lines = tally.Lines,
        Added = tally.Added,
        Unchanged = tally.Unchanged,
        Refused = tally.Problems.Count,
        IsDryRun = dryRun,
        Problems = [.. read.Problems, .. tally.Problems],
        Notices = read.Notices,
    };
}
