using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// What the merchant's day has seen so far. What was taken back counts no more; what failed counts until it is taken back, because it can be sent again by one click.
/// Of the proposer only what they decided alone counts: on all else a second person has looked.
/// </summary>
internal static class DayTotals
{
    /// <summary>For a proposal: nobody else adds to these sums until the transaction ends.</summary>
    public static async Task<DaySums> HoldAsync(ReturnsDb db, MerchantSettings merchant, string currency, Actor by, Order order, DateTime at, CancellationToken cancellationToken)
    {
        string[] names = by.Id.Length == 0 ? [RowLocks.Customer(order.CustomerId)] : [RowLocks.Proposer(by), RowLocks.Customer(order.CustomerId)];
        await RowLocks.SumsAsync(db, names, cancellationToken);
        return await ReadAsync(db, merchant, currency, by, order, at, cancellationToken);
    }

    /// <summary>For a look.</summary>
    public static async Task<DaySums> ReadAsync(ReturnsDb db, MerchantSettings merchant, string currency, Actor by, Order order, DateTime at, CancellationToken cancellationToken)
    {
        var (from, to) = merchant.DayBounds(at);
        var today = db.Refunds.Where(refund => refund.ProposedAt >= from && refund.ProposedAt < to && refund.Status != MoneyStatus.Cancelled && refund.Currency == currency);
        var byOrder = await today.Where(refund => refund.ReturnCase.Order.CustomerId == order.CustomerId)
            .GroupBy(refund => refund.ReturnCase.OrderId == order.Id)
            .Select(group => new { IsOfOrder = group.Key, Sum = group.Sum(refund => refund.TotalMinor) })
            .ToListAsync(cancellationToken);
        var alone = by.Id.Length == 0 ? 0 : await today.Where(refund => refund.ProposedById == by.Id && !refund.NeedsApproval).SumAsync(refund => refund.TotalMinor, cancellationToken);
        return new DaySums(alone, byOrder.Sum(group => group.Sum), byOrder.Where(group => group.IsOfOrder).Sum(group => group.Sum));
    }
}
