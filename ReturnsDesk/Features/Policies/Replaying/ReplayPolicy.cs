using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies.Replaying;

/// <summary>How far a replay is.</summary>
public sealed record ReplayProgress(int Done, int Total);

/// <summary>How a replay ended; the result is there where it is done.</summary>
public sealed record ReplayOutcome(long Id, ReplayStatus Status, ReplayResult? Result);

/// <summary>
/// Decides the requests of the past months as if a version, draft or any, had been in force for all of them; changes nothing but its own record.
/// Refused: <c>policy.unknown</c>, <c>replay.months</c>, <c>replay.running</c> where the version is being replayed already.
/// </summary>
[Requires(Permissions.EditPolicy)]
public sealed class ReplayPolicy(PastRequests past, ReplayLog log, TimeProvider clock)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    public async Task<Result<ReplayOutcome>> ExecuteAsync(Actor actor, int number, int months, IProgress<ReplayProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var begun = await BeginAsync(actor, number, months, cancellationToken);
        return begun.Value is { } replay ? await RunAsync(actor, replay, progress, cancellationToken) : begun.Refusal!;
    }

    internal Task<Result<PolicyReplay>> BeginAsync(Actor actor, int number, int months, CancellationToken cancellationToken) =>
        log.BeginAsync<ReplayPolicy>(actor, number, months, cancellationToken);

    /// <summary>From its beginning to its end, whatever that is.</summary>
    internal async Task<ReplayOutcome> RunAsync(Actor actor, PolicyReplay replay, IProgress<ReplayProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            var result = await ResultAsync(actor, replay, progress, cancellationToken);
            var ended = result is null
                ? await log.EndAsync<ReplayPolicy>(actor, replay.Id, (row, at) => row.End(ReplayStatus.Cancelled, at))
                : await log.EndAsync<ReplayPolicy>(actor, replay.Id, (row, at) => row.Finish(result, at));
            return ended.Refused ? new ReplayOutcome(replay.Id, ReplayStatus.CutOff, null) : new ReplayOutcome(replay.Id, result is null ? ReplayStatus.Cancelled : ReplayStatus.Done, result);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await log.EndAsync<ReplayPolicy>(actor, replay.Id, (row, at) => row.End(ReplayStatus.Cancelled, at));
            return new ReplayOutcome(replay.Id, ReplayStatus.Cancelled, null);
        }
        catch
        {
            await log.EndAsync<ReplayPolicy>(actor, replay.Id, (row, at) => row.End(ReplayStatus.Failed, at));
            throw;
        }
    }

    /// <summary>Null where somebody stopped it. The next page is read while this one is judged.</summary>
    private async Task<ReplayResult?> ResultAsync(Actor actor, PolicyReplay replay, IProgress<ReplayProgress>? progress, CancellationToken cancellationToken)
    {
        var range = await past.RangeAsync<ReplayPolicy>(actor, replay.SinceAt, cancellationToken);
        var replayer = new Replayer(range.Policies[replay.VersionNumber], range.Policies, Lawbook.Law);
        var tally = new ReplayTally();
        var heard = clock.GetUtcNow();
        if (await IsStoppedAsync(actor, replay, new ReplayProgress(0, range.Total), cancellationToken))
        {
            return null;
        }

        var next = Task.Run(() => past.PageAsync<ReplayPolicy>(actor, range, 0, cancellationToken), cancellationToken);
        while (true)
        {
            var (page, last) = await next;
            if (page.Count == 0)
            {
                return tally.Result(range.Imported);
            }

            next = Task.Run(() => past.PageAsync<ReplayPolicy>(actor, range, last, cancellationToken), cancellationToken);
            foreach (var request in page)
            {
                tally.Add(replayer.Replay(request));
            }

            var reached = new ReplayProgress(tally.Requests, range.Total);
            progress?.Report(reached);
            if (clock.GetUtcNow() - heard >= Beat)
            {
                heard = clock.GetUtcNow();
                if (await IsStoppedAsync(actor, replay, reached, cancellationToken))
                {
                    await next;
                    return null;
                }
            }
        }
    }

    /// <summary>Gives a sign of life; true where somebody wants it stopped, or gave it up already.</summary>
    private async Task<bool> IsStoppedAsync(Actor actor, PolicyReplay replay, ReplayProgress reached, CancellationToken cancellationToken) =>
        await log.BeatAsync<ReplayPolicy>(actor, replay.Id, reached, cancellationToken) is not { Value: false, Refusal: null };
}
