using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Importing;

/// <summary>
/// Takes over due times that the shop's platform set, from a file. What cannot be moved is told by row, the others go through; the same file again changes nothing.
/// Problems are in the report; refused only for <c>desk.not-permitted</c> and <c>desk.busy</c>.
/// </summary>
[Requires(Permissions.MoveDeadlines)]
public sealed class ImportDeadlines(DeskStore store, DeedRoom deeds, ImportLog log)
{
    private const int ChunkRows = 200;

    public async Task<Result<ImportReport>> ExecuteAsync(
        Actor actor, ImportSource source, ReadOptions options, bool dryRun = false, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if ((await store.WriteAsync<ImportDeadlines>(actor, _ => Task.FromResult(Result.Done), cancellationToken)).Refusal is { } refusal)
        {
            return refusal;
        }

        var read = await DeadlinesFile.ReadAsync(source, options, cancellationToken);
        if (read.FileProblem is { } problem)
        {
            return new ImportReport { FileProblem = problem, IsDryRun = dryRun };
        }

        var clocks = new ClocksSoFar();
        var work = new ImportWork<DeadlineDraft>(
            async (db, drafts, token) =>
            {
                var deed = await deeds.WithoutPolicyAsync(db, actor, token);
                return await new DeadlineChunk(db, deed, options.TimeZone, source.Name, clocks, dryRun).StoreAsync(drafts, token);
            },
            draft => new RowProblem(source.Name, draft.Row, null, ImportCodes.DeadlineNotMoved, draft.Name));
        var run = new ImportRun<ImportDeadlines, DeadlineDraft>(store, log, actor, work, dryRun);
        return await run.RunAsync(
            new ImportStart(source.Name, ImportStart.Deadlines, nameof(FileFormat.GenericDeadlines)),
            read.Deadlines.Chunk(ChunkRows),
            tally => Report(read, tally, dryRun),
            () => progress?.Report(new ImportProgress(run.Tally.Stored + run.Tally.Problems.Count, read.Deadlines.Count, run.Tally.Stored)),
            cancellationToken);
    }

    private static ImportReport Report(DeadlinesResult read, ImportTally tally, bool dryRun) => new()
    {
        Rows = read.RowCount,
        Lines = tally.Lines,
        Changed = tally.Changed,
        Unchanged = tally.Unchanged,
        Refused = tally.Problems.Count,
        IsDryRun = dryRun,
        Problems = [.. read.Problems, .. tally.Problems.Select(problem => problem with { Column = read.ColumnOf(problem.Code) })],
        Notices = read.Notices,
    };
}
