using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Orders;

/// <summary>An order as the list shows it.</summary>
public sealed record OrderRow(
    long Id, string Number, string Channel, string CustomerName, DateTime PlacedAt, OrderStatus Status, int Units, int ReturnedUnits, long PaidMinor, string Currency, int Returns);

/// <summary>Which orders to list: newest first, after the row of the page before. <see cref="Text"/> is an order number, name, e-mail, phone tail or SKU.</summary>
public sealed record OrderFilter(string? Text = null, string? Category = null, int Take = 50, DateTime? AfterAt = null, long AfterId = 0);

/// <summary>Reads one page of orders, keyset-paged.</summary>
[Requires(Permissions.ReadOrders)]
public sealed class ReadOrders(DeskStore store)
{
    private const int MostRows = 200;

    public Task<IReadOnlyList<OrderRow>> ReadAsync(Actor actor, OrderFilter filter, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadOrders, IReadOnlyList<OrderRow>>(
            actor,
            async db =>
            {
                var orders = OrderMatches.Apply(db, filter);
                if (filter.AfterAt is { } at)
                {
                    orders = orders.Where(order => order.PlacedAt < at || (order.PlacedAt == at && order.Id < filter.AfterId));
                }

                return await orders
                    .OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id).Take(Math.Clamp(filter.Take, 1, MostRows))
                    .Select(order => new OrderRow(
                        order.Id,
                        order.Number,
                        order.Channel,
                        order.Customer.Name,
                        order.PlacedAt,
                        order.Status,
                        order.Lines.Sum(line => line.Quantity),
                        order.Lines.Sum(line => line.ReturnedUnits),
                        order.Lines.Sum(line => line.PaidMinor) + order.FreightMinor,
                        order.Currency,
                        db.ReturnCases.Count(row => row.OrderId == order.Id)))
                    .ToListAsync(cancellationToken);
            },
            cancellationToken);
}
