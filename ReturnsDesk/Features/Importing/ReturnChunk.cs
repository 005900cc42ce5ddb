using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Importing;

/// <summary>Stores some past returns in one transaction: counted, without moving money. A dry run hands in what the chunks before would have claimed.</summary>
internal sealed class ReturnChunk(ReturnsDb db, Deed deed, MerchantSettings merchant, ReasonWords reasons, string file, ClaimsSoFar? dryRun)
{
    private const string KeyPrefix = "import:";

    public async Task<ImportTally> StoreAsync(IReadOnlyList<ReturnDraft> drafts, CancellationToken cancellationToken)
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
                continue;
            }

            var opened = Open(draft, [.. orders[Bare(draft.OrderNumber)].Where(order => IsOf(order, draft))], running);
            if (opened.Value is not { } history)
            {
                tally.Problems.Add(new RowProblem(file, draft.Row, null, opened.Refusal!.Code, opened.Refusal.Facts));
                continue;
            }

            Keep(history);
            (running, tally.Added, tally.Lines) = (running + 1, tally.Added + 1, tally.Lines + history.Lines.Count);
        }

        return tally;
    }

    private void Keep(ReturnCase history)
    {
        if (dryRun is null)
        {
            db.ReturnCases.Add(history);
        }

        dryRun?.Add(history);
    }

    /// <summary>What is refused has claimed nothing: <see cref="ReturnCase.OpenHistory"/> takes all units or none, and everything else is asked before it.</summary>
    private Result<ReturnCase> Open(ReturnDraft draft, List<Order> orders, long running)
    {
        if (orders.Count != 1)
        {
            return new Refusal(orders.Count == 0 ? ImportCodes.OrderUnknown : ImportCodes.OrderAmbiguous, draft.OrderNumber);
        }

        var order = orders[0];
        var reason = reasons.CodeFor(draft.Reason);
        var comment = draft.Comment ?? (reason == ReturnReasons.Other ? draft.Reason : null);
        var lines = Lines(draft, order).Select(part => new RequestedLine(part.Line, part.Units, reason, comment)).ToList();
        if (lines.Count == 0 || (draft.Quantity is { } wanted && lines.Sum(line => line.Quantity) < wanted))
        {
            return order.Lines.Any(line => draft.IsWholeOrder || line.Sku == draft.Sku)
                ? new Refusal(ImportCodes.UnitsReturnedBefore, draft.OrderNumber, draft.Sku ?? "")
                : new Refusal(ImportCodes.SkuNotInOrder, draft.OrderNumber, draft.Sku ?? "");
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
        var numbers = drafts.SelectMany(draft => new[] { draft.OrderNumber, Marked(draft.OrderNumber) }).Distinct(StringComparer.Ordinal).ToList();
        var found = await db.Orders.Include(order => order.Lines).Where(order => numbers.Contains(order.Number)).ToListAsync(cancellationToken);
        found.ForEach(order => dryRun?.ApplyTo(order));
        return found.ToLookup(order => Bare(order.Number), StringComparer.Ordinal);
    }

    /// <summary>'1001' in the file finds the shop's '#1001' too.</summary>
    private static bool IsOf(Order order, ReturnDraft draft) => order.Number == draft.OrderNumber || order.Number == Marked(draft.OrderNumber);

    private static string Marked(string number) => "#" + number;

    private static string Bare(string number) => number.TrimStart('#');
}
