using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Data.Mailing;

/// <summary>How the customer of an order is written to, and how long the merchant holds what a click of the desk did.</summary>
internal sealed record Reach(long OrderId, string Name, string? Email, string Country, int HoldSeconds)
{
    /// <summary>Null where nobody can be reached.</summary>
    public string? Address => Email is { Length: > 0 and <= OutboxMail.MostAddress } ? Email : null;
    public string Culture => CustomerCulture.Of(Country, Name);

    public static async Task<Dictionary<long, Reach>> ReadAsync(ReturnsDb db, long[] orderIds, CancellationToken cancellationToken) =>
        await db.Orders.AsNoTracking().Where(order => orderIds.Contains(order.Id))
            .Select(order => new Reach(order.Id, order.Customer.Name, order.Customer.Email, order.ShipTo.Country, db.Merchants.OrderBy(merchant => merchant.Id).Select(merchant => merchant.HoldSeconds).FirstOrDefault()))
            .ToDictionaryAsync(reach => reach.OrderId, cancellationToken);
}
