using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Mailing;

/// <summary>The order that a link leads to.</summary>
public sealed record LinkedOrder(long Id, string Number);

/// <summary>Finds the order of a link in a mail; null for one that is unknown, too old or revoked, without telling which.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class OpenOrderLink(DeskStore store, TimeProvider clock)
{
    public Task<LinkedOrder?> FindAsync(string? token, CancellationToken cancellationToken = default) =>
        store.ReadAsync<OpenOrderLink, LinkedOrder?>(
            Actor.Customer(""),
            async db => await OrderLinkTokens.FindAsync(db, token, clock.GetUtcNow().UtcDateTime, cancellationToken) is { } orderId
                ? await db.Orders.Where(order => order.Id == orderId).Select(order => new LinkedOrder(order.Id, order.Number)).SingleOrDefaultAsync(cancellationToken)
                : null,
            cancellationToken);
}
