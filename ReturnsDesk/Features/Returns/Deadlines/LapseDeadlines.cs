using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines;

/// <summary>What one round did: clocks that lapsed, cases that failed and are tried again later, cases that others held, and when the next clock runs out.</summary>
public sealed record LapseRound(int Lapsed, int Failed, int Held, DateTime? NextDueAt);

/// <summary>
/// Does what the clocks that ran out say, in the order in which they ran out, until none is left: exact after downtime, because it goes by the stored due times. Each case is a
/// transaction of its own, read inside it, so that of many nodes one does it; one that fails is told in the log and holds up no other.
/// </summary>
[Requires(Permissions.LapseDeadlines)]
public sealed class LapseDeadlines(DeskStore store, CaseChange change, TimeProvider clock, ILogger<LapseDeadlines> log)
{
    private const int Batch = 100;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<LapseRound> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var (lapsed, failed, held) = (0, 0, 0);
        for (DueClock? last = null; ;)
        {
            var batch = await store.ReadAsync<LapseDeadlines, List<DueClock>>(actor, db => Due(db, Now, last).Take(Batch).ToListAsync(cancellationToken), cancellationToken);
            foreach (var due in batch)
            {
                var result = await LapseAsync(actor, due, cancellationToken);
                lapsed += result is { Refused: false } ? 1 : 0;
                failed += result is null ? 1 : 0;
                held += result?.Refusal?.Code is "desk.busy" or "desk.changed-meanwhile" ? 1 : 0;
            }

            if (batch.Count < Batch)
            {
                break;
            }

            last = batch[^1];
        }

        var next = await store.ReadAsync<LapseDeadlines, DateTime?>(actor, db => NextAsync(db, Now, cancellationToken), cancellationToken);
        return new LapseRound(lapsed, failed, held, next);
    }

    /// <summary>Null where it failed for a reason that nobody foresaw.</summary>
    private async Task<Result?> LapseAsync(Actor actor, DueClock due, CancellationToken cancellationToken)
    {
        try
        {
            return await store.WriteAsync<LapseDeadlines>(actor, db => LapseAsync(db, actor, due, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "The deadline of {Number} that ran out at {EndsAt:O} could not be worked off; it is tried again.", due.Number, due.EndsAt);
            return null;
        }
    }

    private async Task<Result> LapseAsync(ReturnsDb db, Actor actor, DueClock due, CancellationToken cancellationToken) =>
        await RowLocks.TryCaseAsync(db, due.Number, cancellationToken)
            ? await change.InAsync(db, actor, new CaseRef(due.Number), (returnCase, deed, _) => Task.FromResult(new Result(returnCase.LapseDue(deed).Refusal)), cancellationToken)
            : new Refusal("desk.busy");

    private static IQueryable<DueClock> Due(ReturnsDb db, DateTime now, DueClock? last) =>
        from due in Running(db)
        where due.Clock.DueAt <= now && due.EndsAt <= now && (last == null || due.EndsAt > last.EndsAt || (due.EndsAt == last.EndsAt && due.Clock.Id > last.Id))
        orderby due.EndsAt, due.Clock.Id
        select new DueClock(due.Clock.Id, due.EndsAt, due.Number);

    /// <summary>Of those past their first due time the next end; of the others the next due time, by index: whoever is woken too early, because that one was extended, looks again.</summary>
    private static async Task<DateTime?> NextAsync(ReturnsDb db, DateTime now, CancellationToken cancellationToken)
    {
        var extended = await Running(db).Where(due => due.Clock.DueAt <= now && due.EndsAt > now).MinAsync(due => (DateTime?)due.EndsAt, cancellationToken);
        var set = await Running(db).Where(due => due.Clock.DueAt > now).OrderBy(due => due.Clock.DueAt).Select(due => (DateTime?)due.Clock.DueAt).FirstOrDefaultAsync(cancellationToken);
        return extended < set ? extended : set ?? extended;
    }

    private static IQueryable<RunningClock> Running(ReturnsDb db) =>
        from deadline in db.Deadlines
        join row in db.ReturnCases on deadline.ReturnCaseId equals row.Id
        where deadline.MetAt == null && deadline.LapsedAt == null && deadline.StoppedAt == null
        select new RunningClock { Clock = deadline, EndsAt = deadline.ExtendedUntilAt ?? deadline.DueAt, Number = row.Number };

    private sealed record DueClock(long Id, DateTime EndsAt, string Number);

    private sealed class RunningClock
    {
        public required Deadline Clock { get; init; }
        public required DateTime EndsAt { get; init; }
        public required string Number { get; init; }
    }
}
