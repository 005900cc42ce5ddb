using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>The articles of a proven order with the pieces that are not in a return yet; empty for an order that does not exist.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadWithdrawable(DeskStore store)
{
    private const int Most = 100;

    public Task<IReadOnlyList<CandidateLine>> ReadAsync(long orderId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadWithdrawable, IReadOnlyList<CandidateLine>>(
            Actor.Customer(""),
            async db => await db.OrderLines.Where(line => line.OrderId == orderId && line.DeliveredUnits > line.ClaimedUnits).OrderBy(line => line.Position).Take(Most)
                .Select(line => new CandidateLine(line.Id, line.Sku, line.ProductName, line.Variant, line.DeliveredUnits - line.ClaimedUnits)).ToListAsync(cancellationToken),
            cancellationToken);
}
