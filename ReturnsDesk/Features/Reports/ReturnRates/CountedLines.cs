using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;

namespace ReturnsDesk.Features.Reports.ReturnRates;

/// <summary>An order line, or what came back of one: a row before it is grouped. <see cref="On"/> is the day that puts it into its month.</summary>
internal sealed class CountedLine
{
    public long OrderId { get; init; }
    public string Currency { get; init; } = "";
    public DateOnly On { get; init; }
    public string Category { get; init; } = "";
    public string Sku { get; init; } = "";
    public string ProductName { get; init; } = "";
    public string Reason { get; init; } = "";
    public long Units { get; init; }
    public long Value { get; init; }
    public long ReturnedUnits { get; init; }
    public long ReturnedValue { get; init; }
}

/// <summary>The two populations, as queries that neither engine has run yet. Cancelled orders are in none of them.</summary>
internal static class CountedLines
{
    /// <summary>
    /// Lines bought in the period, with what has come back of them up to now. The returned value is v(returned) of the desk's cumulative rounding
    /// (half away from zero), written as integer arithmetic because that is the same on both engines.
    /// </summary>
    public static IQueryable<CountedLine> Bought(ReturnsDb db, RateQuestion question) =>
        from order in CountedOrders.PlacedIn(db, question)
        join line in db.OrderLines on order.Id equals line.OrderId
        where question.Category == null || line.Category == question.Category
        select new CountedLine
        {
            OrderId = order.Id,
            Currency = order.Currency,
            On = order.PlacedOn,
            Category = line.Category,
            Sku = line.Sku,
            ProductName = line.ProductName,
            Units = line.Quantity,
            Value = line.PaidMinor,
            ReturnedUnits = line.ReturnedUnits,
            ReturnedValue = ((2 * line.PaidMinor * line.ReturnedUnits) + line.Quantity) / (2 * line.Quantity),
        };

    /// <summary>
    /// What came back, return by return: in the period (return date) or of what was bought in it (order date). After n units of the line that came
    /// back before, k units are worth v(n + k) − v(n), so the parts of a line add up to the whole.
    /// </summary>
    public static IQueryable<CountedLine> CameBack(ReturnsDb db, RateQuestion question)
    {
        var byReturn = question.Basis == RateBasis.Return;
        var orders = byReturn ? CountedOrders.Any(db) : CountedOrders.PlacedIn(db, question);
        var parts =
            from part in db.ReturnLines
            join line in db.OrderLines on part.OrderLineId equals line.Id
            join order in orders on line.OrderId equals order.Id
            where part.ReturnedOn != null && part.AcceptedUnits > 0
                && (!byReturn || question.From == null || part.ReturnedOn >= question.From)
                && (!byReturn || question.To == null || part.ReturnedOn <= question.To)
                && (question.Category == null || line.Category == question.Category)
            select new
            {
                OrderId = order.Id,
                order.Currency,
                On = byReturn ? part.ReturnedOn!.Value : order.PlacedOn,
                line.Category,
                line.Sku,
                line.ProductName,
                line.Quantity,
                line.PaidMinor,
                part.FinalReasonCode,
                part.AcceptedUnits,
                Before = db.ReturnLines
                    .Where(other => other.OrderLineId == part.OrderLineId && other.ReturnedOn != null
                        && (other.ReturnedOn < part.ReturnedOn || (other.ReturnedOn == part.ReturnedOn && other.Id < part.Id)))
                    .Sum(other => other.AcceptedUnits),
            };

        return parts.Select(part => new CountedLine
        {
            OrderId = part.OrderId,
            Currency = part.Currency,
            On = part.On,
            Category = part.Category,
            Sku = part.Sku,
            ProductName = part.ProductName,
            Reason = part.FinalReasonCode,
            Units = 0,
            Value = 0,
            ReturnedUnits = part.AcceptedUnits,
            ReturnedValue = (((2 * part.PaidMinor * (part.Before + part.AcceptedUnits)) + part.Quantity) / (2 * part.Quantity))
                - (((2 * part.PaidMinor * part.Before) + part.Quantity) / (2 * part.Quantity)),
        });
    }
}
