using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>
/// Works off the extensions that people started, oldest first, in chunks: the cases of a chunk, their results and the count are one transaction, so each case is extended once
/// however often the program stops in between, and on however many nodes it runs. Gives how many cases were settled.
/// </summary>
[Requires(Permissions.LapseDeadlines)]
public sealed class WorkOffExtensions(DeskStore store, DeedRoom deeds, TimeProvider clock, ILogger<WorkOffExtensions> log)
{
    public const int ChunkRows = 50;

    public async Task<int> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var settled = 0;
        foreach (var job in await store.ReadAsync<WorkOffExtensions, List<DeadlineExtension>>(
            actor, db => db.DeadlineExtensions.Where(row => row.State == ExtensionState.Running).OrderBy(row => row.Id).ToListAsync(cancellationToken), cancellationToken))
        {
            settled += await RunAsync(actor, job, cancellationToken);
        }

        return settled;
    }

    private async Task<int> RunAsync(Actor actor, DeadlineExtension job, CancellationToken cancellationToken)
    {
        for (var (settled, rows) = (0, ChunkRows); ;)
        {
            Result<int> chunk;
            try
            {
                chunk = await store.WriteAsync<ExtendDeadlines, int>(job.StartedBy, db => ChunkAsync(db, job, rows, cancellationToken), cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException && rows > 1)
            {
                log.LogError(exception, "A chunk of extension {Id} failed; it goes on case by case.", job.Id);
                rows = 1;
                continue;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "A case of extension {Id} failed and is left out.", job.Id);
                chunk = await store.WriteAsync<WorkOffExtensions, int>(actor, db => LeaveOutAsync(db, job, cancellationToken), cancellationToken);
            }

            if (chunk.Refusal is { Code: "desk.not-permitted" } refusal)
            {
                await store.WriteAsync<WorkOffExtensions>(actor, db => StopAsync(db, job, refusal.Code, cancellationToken), cancellationToken);
            }

            if (chunk.Refused || chunk.Value == 0)
            {
                return settled;
            }

            settled += chunk.Value;
        }
    }

    /// <summary>0 at the end, also where the extension was cancelled meanwhile or another node has it.</summary>
    private async Task<Result<int>> ChunkAsync(ReturnsDb db, DeadlineExtension job, int most, CancellationToken cancellationToken)
    {
        if (!await RowLocks.TryExtensionAsync(db, job.Id, cancellationToken))
        {
            return 0;
        }

        var extension = await db.DeadlineExtensions.SingleAsync(row => row.Id == job.Id, cancellationToken);
        if (extension.State != ExtensionState.Running)
        {
            return 0;
        }

        var rows = await Waiting(db, job).Take(most).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            extension.End(clock.GetUtcNow().UtcDateTime);
            return 0;
        }

        long[] ids = [.. rows.Select(row => row.ReturnCaseId)];
        await RowLocks.CasesAsync(db, ids, cancellationToken);
        var cases = await db.ReturnCases.Include(row => row.Deadlines).Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var deed = await deeds.WithoutPolicyAsync(db, job.StartedBy, cancellationToken);
        foreach (var row in rows)
        {
            var returnCase = cases[row.ReturnCaseId];
            var running = returnCase.Deadlines.FirstOrDefault(deadline => deadline.Id == row.DeadlineId);
            var before = running?.EndsAt;
            row.Settle(running is null ? new Refusal("deadline.moved-on", returnCase.Number) : returnCase.ExtendDeadline(deed, running, job.Term, job.Reason), before, running?.EndsAt);
            extension.Count(row.Outcome);
        }

        return rows.Count;
    }

    private static async Task<Result<int>> LeaveOutAsync(ReturnsDb db, DeadlineExtension job, CancellationToken cancellationToken)
    {
        await RowLocks.ExtensionAsync(db, job.Id, cancellationToken);
        var extension = await db.DeadlineExtensions.SingleAsync(row => row.Id == job.Id, cancellationToken);
        var row = await Waiting(db, job).FirstAsync(cancellationToken);
        row.Settle(new Refusal("extension.failed"), null, null);
        extension.Count(row.Outcome);
        return 1;
    }

    private async Task<Result> StopAsync(ReturnsDb db, DeadlineExtension job, string code, CancellationToken cancellationToken)
    {
        await RowLocks.ExtensionAsync(db, job.Id, cancellationToken);
        return (await db.DeadlineExtensions.SingleAsync(row => row.Id == job.Id, cancellationToken)).Cancel(code, clock.GetUtcNow().UtcDateTime);
    }

    private static IQueryable<DeadlineExtensionRow> Waiting(ReturnsDb db, DeadlineExtension job) =>
        db.DeadlineExtensionRows.Where(row => row.DeadlineExtensionId == job.Id && row.Outcome == ExtensionOutcome.Waiting).OrderBy(row => row.Id);
}
