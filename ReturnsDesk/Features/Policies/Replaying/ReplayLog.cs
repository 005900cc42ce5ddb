using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies.Replaying;

/// <summary>Keeps the record of each replay, from its start to whatever end it took, on whatever node.</summary>
public sealed class ReplayLog(DeskStore store, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal Task<Result<PolicyReplay>> BeginAsync<TUseCase>(Actor actor, int number, int months, CancellationToken cancellationToken) =>
        store.WriteAsync<TUseCase, PolicyReplay>(actor, db => BeginAsync(db, actor, number, months, cancellationToken), cancellationToken);

    /// <summary>True where somebody wants it stopped. Refused where it was ended elsewhere.</summary>
    internal Task<Result<bool>> BeatAsync<TUseCase>(Actor actor, long id, ReplayProgress progress, CancellationToken cancellationToken) => store.WriteAsync<TUseCase, bool>(
        actor,
        async db =>
        {
            var replay = await db.PolicyReplays.SingleAsync(row => row.Id == id, cancellationToken);
            return replay.Beat(progress.Done, progress.Total, Now) is { Refusal: { } refusal } ? refusal : replay.CancelAskedAt is not null;
        },
        cancellationToken);

    /// <summary>Told even where the replay itself was cancelled.</summary>
    internal Task<Result> EndAsync<TUseCase>(Actor actor, long id, Func<PolicyReplay, DateTime, Result> end) => store.WriteAsync<TUseCase>(
        actor, async db => end(await db.PolicyReplays.SingleAsync(row => row.Id == id), Now), CancellationToken.None);

    private async Task<Result<PolicyReplay>> BeginAsync(ReturnsDb db, Actor actor, int number, int months, CancellationToken cancellationToken)
    {
        if (await db.Policies.SingleOrDefaultAsync(version => version.Number == number, cancellationToken) is not { } version)
        {
            return new Refusal("policy.unknown", number);
        }

        if (await db.PolicyReplays.SingleOrDefaultAsync(row => row.VersionNumber == number && row.Status == ReplayStatus.Running, cancellationToken) is { } other)
        {
            if (other.StatusAt(Now) == ReplayStatus.Running)
            {
                return new Refusal("replay.running", number, other.StartedBy);
            }

            other.End(ReplayStatus.CutOff, Now);
            await db.SaveChangesAsync(cancellationToken);
        }

        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var begun = PolicyReplay.Begin(version, months, months is > 0 and <= PolicyReplay.MostMonths ? merchant.DayBounds(Now.AddMonths(-months)).From : Now, actor, Now);
        if (begun.Value is { } replay)
        {
            db.PolicyReplays.Add(replay);
        }

        return begun;
    }
}
