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

        var claims = dryRun ? new ClaimsSoFar() : null;
        var work = new ImportWork<ReturnDraft>(
            async (db, drafts, token) =>
            {
                var merchant = await DeedRoom.MerchantAsync(db, token);
                var deed = await deeds.ForOrderAsync(db, actor, DateOnly.MaxValue, token);
                var reasons = await ReasonWords.ReadAsync(db, token);
                return await new ReturnChunk(db, deed, merchant, reasons, source.Name, claims).StoreAsync(drafts, token);
            },
            draft => new RowProblem(source.Name, draft.Row, null, ImportCodes.NotStored, draft.OrderNumber));
        var run = new ImportRun<ImportReturns, ReturnDraft>(store, log, actor, work, dryRun);
        return await run.RunAsync(
            new ImportStart(source.Name, ImportStart.Returns, read.Format.ToString()),
            read.Returns.Chunk(ChunkReturns),
            tally => Report(read, tally, dryRun),
            () => progress?.Report(new ImportProgress(run.Tally.Stored + run.Tally.Problems.Count, read.Returns.Count, run.Tally.Stored)),
            cancellationToken);
    }

    private static ImportReport Report(ReturnsResult read, ImportTally tally, bool dryRun) => new()
    {
        Rows = read.RowCount,
        Lines = tally.Lines,
        Added = tally.Added,
        Unchanged = tally.Unchanged,
        Refused = tally.Problems.Count,
        IsDryRun = dryRun,
        Problems = [.. read.Problems, .. tally.Problems.Select(problem => problem with { Column = read.ColumnOf(problem.Code) })],
        Notices = read.Notices,
    };
}
