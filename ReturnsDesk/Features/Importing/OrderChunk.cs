using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Features.Importing;

/// <summary>Writes some orders in one transaction: new ones are added, changed ones corrected while nobody has asked to return them, equal ones left alone.</summary>
internal static class OrderChunk
{
    /// <summary>The order has returns, so its lines and amounts stay as they are.</summary>
    public const string HasReturns = "import.order-has-returns";

    public static async Task<ImportTally> WriteAsync(
        ReturnsDb db, IReadOnlyList<OrderDraft> drafts, MerchantSettings merchant, string file, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        var channel = drafts[0].Channel;
        var known = await KnownAsync(db, channel, [.. drafts.Select(draft => draft.Number)], cancellationToken);
        var customers = await CustomersAsync(db, channel, [.. drafts.Select(OrderBuilding.CustomerKey).Distinct()], cancellationToken);
        foreach (var draft in drafts)
        {
            tally.Lines += draft.Lines.Count;
            if (!known.TryGetValue(draft.Number, out var found))
            {
                db.Orders.Add(NewOrder(db, draft, customers, merchant));
                tally.Added++;
            }
            else if (found.Hash == draft.ContentHash)
            {
                tally.Unchanged++;
            }
            else if (found.HasReturns)
            {
                tally.Problems.Add(new RowProblem(file, draft.FirstRow, null, HasReturns, draft.Number));
            }
            else
            {
                await CorrectAsync(db, found.Id, draft, merchant, cancellationToken);
                tally.Changed++;
            }
        }

        return tally;
    }

    private static Order NewOrder(ReturnsDb db, OrderDraft draft, Dictionary<string, Customer> customers, MerchantSettings merchant)
    {
        var key = OrderBuilding.CustomerKey(draft);
        if (!customers.TryGetValue(key, out var customer))
        {
            customer = OrderBuilding.NewCustomer(draft);
            customers.Add(key, customer);
            db.Customers.Add(customer);
        }

        var order = new Order(draft.Channel, draft.Number, customer, OrderBuilding.Facts(draft, merchant));
        OrderBuilding.AddParts(order, draft);
        return order;
    }

    private static async Task CorrectAsync(ReturnsDb db, long id, OrderDraft draft, MerchantSettings merchant, CancellationToken cancellationToken)
    {
        var order = await db.Orders.Include(row => row.Customer).Include(row => row.Lines).Include(row => row.Payments).AsSplitQuery().SingleAsync(row => row.Id == id, cancellationToken);
        order.Customer.Describe(draft.Customer.Name?.Trim() ?? order.Customer.Name, draft.Customer.Email?.Trim(), draft.Customer.Phone?.Trim());
        order.Clear();
        order.Describe(OrderBuilding.Facts(draft, merchant));
        await db.SaveChangesAsync(cancellationToken);
        OrderBuilding.AddParts(order, draft);
    }

    private static async Task<Dictionary<string, KnownOrder>> KnownAsync(ReturnsDb db, string channel, IReadOnlyList<string> numbers, CancellationToken cancellationToken) =>
        await db.Orders.AsNoTracking()
            .Where(order => order.Channel == channel && numbers.Contains(order.Number))
            .Select(order => new KnownOrder(order.Id, order.Number, order.ContentHash, db.ReturnCases.Any(row => row.OrderId == order.Id)))
            .ToDictionaryAsync(order => order.Number, StringComparer.Ordinal, cancellationToken);

    private static async Task<Dictionary<string, Customer>> CustomersAsync(ReturnsDb db, string channel, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        await db.Customers.Where(customer => customer.Channel == channel && keys.Contains(customer.Key))
            .ToDictionaryAsync(customer => customer.Key, StringComparer.Ordinal, cancellationToken);

    private sealed record KnownOrder(long Id, string Number, string Hash, bool HasReturns);
}
