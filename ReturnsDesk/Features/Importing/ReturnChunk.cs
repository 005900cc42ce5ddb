using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Importing;

/// <summary>Writes some past returns in one transaction: counted, without moving money.</summary>
internal sealed class ReturnChunk(ReturnsDb db, Deed deed, MerchantSettings merchant, ReasonWords reasons, string file)
{
    public const string OrderUnknown = "import.order-unknown";
    public const string OrderAmbiguous = "import.order-ambiguous";
    public const string SkuUnknown = "import.sku-not-in-order";
    public const string UnitsReturnedBefore = "import.units-returned-before";

    private const string KeyPrefix = "import:";

    public async Task<ImportTally> WriteAsync(IReadOnlyList<ReturnDraft> drafts, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        var keys = drafts.Select(draft => KeyPrefix + draft.Key).ToList();
        var known = (await db.ReturnCases.Where(row => keys.Contains(row.SourceKey!)).Select(row => row.SourceKey!).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var orders = await OrdersAsync(drafts, cancellationToken);
        var running = await NextReturnNumber.RunningAsync(db, cancellationToken);
        foreach (var draft in drafts)
        {
            if (known.Contains(KeyPrefix + draft.Key))
            {
                tally.Unchanged++;
            }
            else if (Open(draft, orders[draft.OrderNumber].ToList(), running) is { Value: { } opened })
            {
                db.ReturnCases.Add(opened);
                (running, tally.Added, tally.Lines) = (running + 1, tally.Added + 1, tally.Lines + opened.Lines.Count);
            }
            else
            {
                var refusal = Open(draft, orders[draft.OrderNumber].ToList(), running).Refusal!;
                tally.Problems.Add(new RowProblem(file, draft.Row, null, refusal.Code, refusal.Facts));
            }
        }

        return tally;
    }

    private Result<ReturnCase> Open(ReturnDraft draft, List<Order> orders, long running)
    {
        if (orders.Count != 1)
        {
            return new Refusal(orders.Count == 0 ? OrderUnknown : OrderAmbiguous, draft.OrderNumber);
        }

        var order = orders[0];
        var reason = reasons.CodeFor(draft.Reason);
        var comment = draft.Comment ?? (reason == ReturnReasons.Other ? draft.Reason : null);
        var lines = Lines(draft, order).Select(part => new RequestedLine(part.Line, part.Units, reason, comment)).ToList();
        if (lines.Count == 0 || (draft.Quantity is { } wanted && lines.Sum(line => line.Quantity) < wanted))
        {
            return order.Lines.Any(line => draft.IsWholeOrder || line.Sku == draft.Sku)
                ? new Refusal(UnitsReturnedBefore, draft.OrderNumber, draft.Sku ?? "")
                : new Refusal(SkuUnknown, draft.OrderNumber, draft.Sku ?? "");
        }

        var returnedAt = draft.ReturnedAt ?? order.DeliveredAt ?? order.ShippedAt ?? order.PlacedAt;
        var returnedOn = merchant.DayOf(returnedAt);
        return ReturnCase.OpenHistory(deed, ReturnNumber.Of(returnedOn.Year, running), KeyPrefix + draft.Key, order, lines, returnedAt, returnedOn);
    }

    /// <summary>The units of the draft over the lines that hold them, in the order of the lines.</summary>
    private static IEnumerable<(OrderLine Line, int Units)> Lines(ReturnDraft draft, Order order)
    {
        var left = draft.Quantity ?? int.MaxValue;
        foreach (var line in order.Lines.Where(line => draft.IsWholeOrder || line.Sku == draft.Sku).OrderBy(line => line.Position))
        {
            var units = Math.Min(left, line.OpenUnits);
            if (units > 0)
            {
                left -= units;
                yield return (line, units);
            }
        }
    }

    private async Task<ILookup<string, Order>> OrdersAsync(IReadOnlyList<ReturnDraft> drafts, CancellationToken cancellationToken)
    {
        var numbers = drafts.SelectMany(draft => new[] { draft.OrderNumber, "#" + draft.OrderNumber }).Distinct(StringComparer.Ordinal).ToList();
        var found = await db.Orders.Include(order => order.Lines).Where(order => numbers.Contains(order.Number)).ToListAsync(cancellationToken);
        return drafts.Select(draft => draft.OrderNumber).Distinct(StringComparer.Ordinal)
            .SelectMany(number => found.Where(order => order.Number == number || order.Number == "#" + number).Select(order => (number, order)))
            .ToLookup(pair => pair.number, pair => pair.order, StringComparer.Ordinal);
    }
}
