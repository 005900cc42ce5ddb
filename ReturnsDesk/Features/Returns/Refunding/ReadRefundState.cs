using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>How far a refund got; null where there is none with the id.</summary>
[Requires(Permissions.ReadRefunds)]
public sealed class ReadRefundState(DeskStore store)
{
    public Task<RefundState?> ReadAsync(Actor actor, long refundId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadRefundState, RefundState?>(
            actor,
            async db => await db.Refunds.Include(refund => refund.ReturnCase).Include(refund => refund.Intents).SingleOrDefaultAsync(refund => refund.Id == refundId, cancellationToken) is { } refund
                ? RefundState.Of(refund)
                : null,
            cancellationToken);
}
