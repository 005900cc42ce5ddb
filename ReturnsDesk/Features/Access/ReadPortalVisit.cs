using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Access;

/// <summary>Whoever proved an order, for as long as the session is open.</summary>
public sealed record PortalGuest(long OrderId, string OrderNumber, string CustomerName, string? Email, string Culture)
{
    public Actor Actor => Actor.Customer(CustomerName);
}

/// <summary>Who looks at a page of the portal.</summary>
/// <param name="ShopName">The merchant.</param>
/// <param name="Guest">Null without an open session.</param>
/// <param name="LapsedOrderId">The order of a session that ran out within the last day: what was being typed is kept for it, and nothing of it is shown.</param>
public sealed record PortalVisit(string ShopName, PortalGuest? Guest, long? LapsedOrderId);

/// <summary>Finds the session of a browser's cookie and keeps it awake.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadPortalVisit(DeskStore store, TimeProvider clock)
{
    public async Task<PortalVisit> ReadAsync(string? secret, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (shop, found) = await store.ReadAsync<ReadPortalVisit, (string, Found?)>(Actor.Customer(""), db => FindAsync(db, secret, cancellationToken), cancellationToken);
        if (found is null || !found.Session.IsOpen(now))
        {
            return new PortalVisit(shop, null, found is { Session.EndedAt: null } && now < found.Session.CreatedAt.AddDays(1) ? found.Session.OrderId : null);
        }

        if (!found.Session.IsSeenLately(now))
        {
            await SeeAsync(found.Session.Id, now, cancellationToken);
        }

        return new PortalVisit(shop, new PortalGuest(found.Session.OrderId, found.Number, found.Name, found.Email, CustomerCulture.Of(found.Country, found.Name)), null);
    }

    private static async Task<(string ShopName, Found? Found)> FindAsync(ReturnsDb db, string? secret, CancellationToken cancellationToken)
    {
        var shop = await db.Merchants.Select(merchant => merchant.Name).FirstOrDefaultAsync(cancellationToken) ?? "";
        if (!AccessSecret.IsDrawn(secret))
        {
            return (shop, null);
        }

        var hash = AccessSecret.HashOf(secret!);
        var found = await (
            from session in db.PortalSessions
            where session.TokenHash == hash
            join order in db.Orders on session.OrderId equals order.Id
            select new Found(session, order.Number, order.Customer.Name, order.Customer.Email, order.ShipTo.Country)).SingleOrDefaultAsync(cancellationToken);
        return (shop, found);
    }

    private Task<Result<int>> SeeAsync(long sessionId, DateTime now, CancellationToken cancellationToken) =>
        store.WriteAsync<ReadPortalVisit, int>(
            Actor.Customer(""),
            async db => await db.PortalSessions.Where(row => row.Id == sessionId && row.SeenAt < now).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), cancellationToken),
            cancellationToken);

    private sealed record Found(PortalSession Session, string Number, string Name, string? Email, string Country);
}
