using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Importing;

/// <summary>
/// Stores some orders in one transaction: new ones are added, equal ones left alone, changed ones corrected. Where somebody has asked to return an order,
/// its lines and payments stay; the rest follows the file as long as the file says the same of them.
/// </summary>
internal sealed class OrderChunk(ReturnsDb db, MerchantSettings merchant, PaymentRoutes routes, string file, bool dryRun)
{
    private readonly ImportTally _tally = new();
    private readonly NewOrders _added = new(db);
    private readonly List<(long OrderId, bool HasReturns, OrderDraft Draft)> _changed = [];

    public async Task<ImportTally> StoreAsync(IReadOnlyList<OrderDraft> drafts, CancellationToken cancellationToken)
    {
        foreach (var channel in drafts.GroupBy(draft => draft.Channel, StringComparer.Ordinal))
        {
            await StoreAsync(channel.Key, [.. channel], cancellationToken);
        }

        return _tally;
    }

    private async Task StoreAsync(string channel, IReadOnlyList<OrderDraft> drafts, CancellationToken cancellationToken)
    {
        _changed.Clear();
        var known = await KnownAsync(channel, [.. drafts.Select(draft => draft.Number)], cancellationToken);
        var customers = await CustomersAsync(channel, [.. drafts.Select(OrderBuilding.CustomerKey).Distinct()], cancellationToken);
        foreach (var draft in drafts)
        {
            _tally.Lines += draft.Lines.Count;
            if (!known.TryGetValue(draft.Number, out var found))
            {
                _tally.Added++;
                Add(draft, customers);
            }
            else if (found.Hash == draft.ContentHash)
            {
                _tally.Unchanged++;
            }
            else
            {
                _changed.Add((found.Id, found.HasReturns, draft));
            }
        }

        if (!dryRun)
        {
            await _added.StoreAsync(cancellationToken);
        }

        if (_changed.Count > 0)
        {
            await CorrectAsync(customers, cancellationToken);
        }
    }

    private void Add(OrderDraft draft, Dictionary<string, Customer> customers)
    {
        if (!dryRun)
        {
            var order = new Order(draft.Channel, draft.Number, CustomerOf(draft, customers, _added.Add), OrderBuilding.Facts(draft, merchant));
            OrderBuilding.AddParts(order, draft, routes);
            _added.Add(order);
        }
    }

    private async Task CorrectAsync(Dictionary<string, Customer> customers, CancellationToken cancellationToken)
    {
        var ids = _changed.Select(changed => changed.OrderId).ToList();
        var orders = await db.Orders.Include(row => row.Customer).Include(row => row.Lines).Include(row => row.Payments).AsSplitQuery()
            .Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var rebuilt = new List<(Order Order, OrderDraft Draft)>();
        foreach (var (id, hasReturns, draft) in _changed)
        {
            var order = orders[id];
            if (hasReturns && !OrderComparison.SameGoodsAndMoney(order, draft))
            {
                _tally.Problems.Add(new RowProblem(file, draft.FirstRow, null, ImportCodes.OrderHasReturns, draft.Number));
                continue;
            }

            _tally.Changed++;
            if (!dryRun)
            {
                order.BelongTo(Tracked(CustomerOf(draft, customers, customer => db.Customers.Add(customer))));
                OrderBuilding.Describe(order.Customer, draft);
                order.Describe(OrderBuilding.Facts(draft, merchant));
                rebuilt.AddRange(hasReturns ? [] : [(order, draft)]);
            }
        }

        await RebuildAsync(rebuilt, cancellationToken);
    }

    /// <summary>The old lines go first: the new ones take their places.</summary>
    private async Task RebuildAsync(List<(Order Order, OrderDraft Draft)> rebuilt, CancellationToken cancellationToken)
    {
        rebuilt.ForEach(pair => pair.Order.Clear());
        if (rebuilt.Count > 0)
        {
            await db.SaveChangesAsync(cancellationToken);
            rebuilt.ForEach(pair => OrderBuilding.AddParts(pair.Order, pair.Draft, routes));
        }
    }

    /// <summary>A buyer who came with a new order of this chunk was stored past the change tracker.</summary>
    private Customer Tracked(Customer customer)
    {
        if (db.Entry(customer).State == EntityState.Detached)
        {
            db.Attach(customer);
        }

        return customer;
    }

    private static Customer CustomerOf(OrderDraft draft, Dictionary<string, Customer> customers, Action<Customer> add)
    {
        var key = OrderBuilding.CustomerKey(draft);
        if (!customers.TryGetValue(key, out var customer))
        {
            customer = OrderBuilding.NewCustomer(draft);
            customers.Add(key, customer);
            add(customer);
        }

        return customer;
    }

    private async Task<Dictionary<string, KnownOrder>> KnownAsync(string channel, IReadOnlyList<string> numbers, CancellationToken cancellationToken) =>
        await db.Orders.AsNoTracking()
            .Where(order => order.Channel == channel && numbers.Contains(order.Number))
            .Select(order => new KnownOrder(order.Id, order.Number, order.ContentHash, db.ReturnCases.Any(row => row.OrderId == order.Id)))
            .ToDictionaryAsync(order => order.Number, StringComparer.Ordinal, cancellationToken);

    private async Task<Dictionary<string, Customer>> CustomersAsync(string channel, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        dryRun ? [] : await db.Customers.Where(customer => customer.Channel == channel && keys.Contains(customer.Key))
            .ToDictionaryAsync(customer => customer.Key, StringComparer.Ordinal, cancellationToken);

    private sealed record KnownOrder(long Id, string Number, string Hash, bool HasReturns);
}
