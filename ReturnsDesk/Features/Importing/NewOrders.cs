using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Features.Importing;

/// <summary>Orders that the desk did not know, stored whole: buyers first, then orders, then what belongs to them.</summary>
internal sealed class NewOrders(ReturnsDb db)
{
    private readonly List<Customer> _customers = [];
    private readonly List<Order> _orders = [];

    public void Add(Customer customer) => _customers.Add(customer);

    public void Add(Order order) => _orders.Add(order);

    /// <summary>The orders of one channel.</summary>
    public async Task StoreAsync(CancellationToken cancellationToken)
    {
        await new BulkInsert<Customer>(db).RunAsync(_customers, nameof(Customer.Key), cancellationToken);
        Refer(_orders, order => (order, order.Customer.Id), nameof(Order.CustomerId));
        await new BulkInsert<Order>(db).RunAsync(_orders, nameof(Order.Number), cancellationToken);
        await StorePartsAsync(order => order.Lines, nameof(OrderLine.OrderId), cancellationToken);
        await StorePartsAsync(order => order.Payments, nameof(Payment.OrderId), cancellationToken);
        _customers.Clear();
        _orders.Clear();
    }

    private async Task StorePartsAsync<TPart>(Func<Order, IReadOnlyList<TPart>> parts, string reference, CancellationToken cancellationToken)
        where TPart : class
    {
        var all = _orders.SelectMany(order => parts(order).Select(part => (part, order.Id))).ToList();
        Refer(all, pair => pair, reference);
        await new BulkInsert<TPart>(db).RunAsync([.. all.Select(pair => pair.part)], cancellationToken);
    }

    private static void Refer<TItem, TEntity>(List<TItem> items, Func<TItem, (TEntity Entity, long Id)> to, string reference)
    {
        var property = typeof(TEntity).GetProperty(reference)!;
        foreach (var item in items)
        {
            var (entity, id) = to(item);
            property.SetValue(entity, id);
        }
    }
}
