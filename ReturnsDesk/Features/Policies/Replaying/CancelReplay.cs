using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Policies.Replaying;

/// <summary>Stops a replay, on whatever node it runs. Refused: <c>replay.not-running</c>.</summary>
[Requires(Permissions.EditPolicy)]
public sealed class CancelReplay(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, long id, CancellationToken cancellationToken = default) => store.WriteAsync<CancelReplay>(
        actor,
        async db => await db.PolicyReplays.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } replay
            ? replay.AskToCancel(clock.GetUtcNow().UtcDateTime)
            : new Refusal("replay.not-running", id),
        cancellationToken);
}
