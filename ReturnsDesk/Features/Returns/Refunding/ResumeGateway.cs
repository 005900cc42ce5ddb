using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>A person has mended what made a gateway stop, or will not wait for the end of its rest. Refused: <c>gateway.not-resting</c>.</summary>
[Requires(Permissions.SendRefund)]
public sealed class ResumeGateway(DeskStore store)
{
    public Task<Result> ExecuteAsync(Actor actor, string gateway, CancellationToken cancellationToken = default) =>
        store.WriteAsync<ResumeGateway>(
            actor,
            async db =>
            {
                var state = await db.GatewayStates.SingleOrDefaultAsync(row => row.Gateway == gateway, cancellationToken);
                if (state is null || (state.BlockedAt is null && state.PausedUntilAt is null))
                {
                    return new Refusal("gateway.not-resting", gateway);
                }

                state.Resume();
                return Result.Done;
            },
            cancellationToken);
}
