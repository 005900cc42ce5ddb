using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Credits;

/// <summary>What the buyer of an order can spend.</summary>
[Requires(Permissions.ReadStoreCredit)]
public sealed class ReadOrderCredit(DeskStore store, TimeProvider clock)
{
    public Task<IReadOnlyList<CreditBalance>> ReadAsync(Actor actor, long orderId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadOrderCredit, IReadOnlyList<CreditBalance>>(
            actor,
            async db =>
            {
                var customer = await db.Orders.Where(order => order.Id == orderId).Select(order => order.Customer).SingleOrDefaultAsync(cancellationToken);
                var lots = customer is null ? []
                    : customer.Email is null ? await db.CreditLots.Where(lot => lot.CustomerId == customer.Id).ToListAsync(cancellationToken)
                    : await CreditLots.OfAsync(db, customer.Key, cancellationToken);
                return CreditLots.View("", lots, clock.GetUtcNow().UtcDateTime).Balances;
            },
            cancellationToken);
}
