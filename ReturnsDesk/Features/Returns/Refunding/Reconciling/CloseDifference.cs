using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>
/// A person has looked into a difference and says why it may rest; no money moves by it. Whoever proposed the refund concerned cannot do it. Refused:
/// <c>reconcile.unknown-difference</c>, <c>reconcile.not-open</c>, <c>reconcile.needs-reason</c>, <c>reconcile.own-proposal</c>.
/// </summary>
[Requires(Permissions.ReconcileLedger)]
public sealed class CloseDifference(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, long differenceId, string reason, CancellationToken cancellationToken = default) =>
        store.WriteAsync<CloseDifference>(
            actor,
            async db =>
            {
                var difference = await db.ReconciliationDifferences.SingleOrDefaultAsync(row => row.Id == differenceId, cancellationToken);
                if (difference is null)
                {
                    return new Refusal("reconcile.unknown-difference", differenceId);
                }

                var proposer = await db.RefundIntents.Where(intent => intent.Id == difference.RefundIntentId).Select(intent => intent.Refund.ProposedById).FirstOrDefaultAsync(cancellationToken);
                return difference.Close(actor, proposer, reason, clock.GetUtcNow().UtcDateTime);
            },
            cancellationToken);
}
