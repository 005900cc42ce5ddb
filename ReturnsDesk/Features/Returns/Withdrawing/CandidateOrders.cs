using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>Finds the orders that statements may be about: by the number named, and by the address they came with.</summary>
internal static class CandidateOrders
{
    private const int MostOfEach = 5;
    private const int MostFound = 300;

    /// <summary>By the id of the statement.</summary>
    public static async Task<Dictionary<long, IReadOnlyList<CandidateOrder>>> ReadAsync(ReturnsDb db, IReadOnlyList<WithdrawalStatement> statements, CancellationToken cancellationToken)
    {
        List<string> forms = [.. statements.SelectMany(statement => TypedOrderNumber.FormsOf(statement.OrderNumber)).Distinct()];
        List<string> emails = [.. statements.Select(statement => statement.EmailKey).Distinct()];
        List<long> proven = [.. statements.Select(statement => statement.OrderId).OfType<long>().Distinct()];
        var found = await FindAsync(db, db.Orders.Where(order => forms.Contains(order.Number) || proven.Contains(order.Id)), cancellationToken);
        var bought = await FindAsync(db, db.Orders.Where(order => db.Customers.Where(customer => emails.Contains(customer.Key)).Select(customer => customer.Id).Contains(order.CustomerId)), cancellationToken);
        List<Found> all = [.. found.UnionBy(bought, row => row.Order.Id)];
        return statements.ToDictionary(statement => statement.Id, statement => (IReadOnlyList<CandidateOrder>)Of(all, statement.OrderNumber, statement.EmailKey, statement.OrderId));
    }

    /// <summary>Those with a number that a person typed.</summary>
    public static async Task<IReadOnlyList<CandidateOrder>> NumberedAsync(ReturnsDb db, string typed, string emailKey, CancellationToken cancellationToken)
    {
        var forms = TypedOrderNumber.FormsOf(typed);
        return Of(await FindAsync(db, db.Orders.Where(order => forms.Contains(order.Number)), cancellationToken), typed, emailKey, null);
    }

    private static async Task<List<Found>> FindAsync(ReturnsDb db, IQueryable<Order> orders, CancellationToken cancellationToken) =>
        await orders.OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id).Take(MostFound)
            .Select(order => new Found(
                new CandidateOrder(
                    order.Id,
                    order.Number,
                    order.Channel,
                    order.Customer.Name,
                    order.PlacedOn,
                    false,
                    false,
                    order.Status == OrderStatus.Cancelled,
                    order.Lines.Sum(line => line.DeliveredUnits - line.ClaimedUnits),
                    order.Lines.OrderBy(line => line.Position).Select(line => new CandidateLine(line.Id, line.Sku, line.ProductName, line.Variant, line.DeliveredUnits - line.ClaimedUnits)).ToList(),
                    db.ReturnCases.Where(row => row.OrderId == order.Id).OrderBy(row => row.Id).Select(row => row.Number).ToList()),
                order.Customer.Email))
            .AsSplitQuery().ToListAsync(cancellationToken);

    private static List<CandidateOrder> Of(IEnumerable<Found> found, string typed, string emailKey, long? provenId) =>
    [
        .. found.Select(row => row.Order with { NumberFits = TypedOrderNumber.AreSame(typed, row.Order.Number), AddressFits = EmailAddress.AreSame(row.Email, emailKey) })
            .Where(order => order.NumberFits || order.AddressFits || order.Id == provenId)
            .OrderByDescending(order => order.Id == provenId).ThenByDescending(order => order.NumberFits).ThenByDescending(order => order.AddressFits)
            .ThenByDescending(order => order.PlacedOn).ThenByDescending(order => order.Id).Take(MostOfEach),
    ];

    private sealed record Found(CandidateOrder Order, string? Email);
}
