using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Features.Importing;

/// <summary>The returns that the rows of a chunk name: by the desk's number, or as the only open one of an order.</summary>
internal sealed class NamedReturns
{
    private readonly ILookup<string, NamedOrder> _orders;
    private readonly Dictionary<string, ReturnCase> _byNumber;
    private readonly ILookup<long, ReturnCase> _byOrder;

    private NamedReturns(IEnumerable<NamedOrder> orders, IReadOnlyList<ReturnCase> cases)
    {
        _orders = orders.ToLookup(order => order.Number, StringComparer.Ordinal);
        _byNumber = cases.ToDictionary(returnCase => returnCase.Number, StringComparer.Ordinal);
        _byOrder = cases.ToLookup(returnCase => returnCase.OrderId);
    }

    /// <summary>With their clocks; <paramref name="toWrite"/> keeps others from changing them meanwhile.</summary>
    public static async Task<NamedReturns> ReadAsync(ReturnsDb db, IReadOnlyList<DeadlineDraft> drafts, bool toWrite, CancellationToken cancellationToken)
    {
        var numbers = drafts.Select(draft => ReturnNumber.Parse(draft.ReturnNumber)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var orderNumbers = drafts.Select(draft => draft.OrderNumber).OfType<string>().SelectMany(number => new[] { number, Marked(number) }).Distinct(StringComparer.Ordinal).ToList();
        var orders = await db.Orders.AsNoTracking()
            .Where(order => orderNumbers.Contains(order.Number)).Select(order => new NamedOrder(order.Id, order.Channel, order.Number)).ToListAsync(cancellationToken);
        var orderIds = orders.Select(order => order.Id).ToList();
        var ids = await db.ReturnCases.Where(row => numbers.Contains(row.Number) || orderIds.Contains(row.OrderId)).Select(row => row.Id).ToArrayAsync(cancellationToken);
        if (toWrite)
        {
            await RowLocks.CasesAsync(db, ids, cancellationToken);
        }

        return new NamedReturns(orders, await db.ReturnCases.Include(row => row.Deadlines).Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken));
    }

    /// <summary>A number that is not of the desk's own form is the platform's: then the order of the row decides.</summary>
    public Result<ReturnCase> Find(DeadlineDraft draft)
    {
        if (ReturnNumber.Parse(draft.ReturnNumber) is { } number && _byNumber.TryGetValue(number, out var named))
        {
            return draft.OrderNumber is null || OrdersOf(draft).Any(order => order.Id == named.OrderId)
                ? named
                : new Refusal(ImportCodes.ReturnOfOtherOrder, number, draft.OrderNumber);
        }

        return draft.OrderNumber is null || ReturnNumber.Resembles(draft.ReturnNumber)
            ? new Refusal(ImportCodes.ReturnUnknown, draft.ReturnNumber ?? "")
            : OfOrder(draft, draft.OrderNumber);
    }

    private Result<ReturnCase> OfOrder(DeadlineDraft draft, string number)
    {
        var all = OrdersOf(draft);
        var orders = all.Where(order => draft.Channel is null || string.Equals(order.Channel, draft.Channel, StringComparison.OrdinalIgnoreCase)).ToList();
        if (orders.Count != 1)
        {
            return all.Count == 0 ? new Refusal(ImportCodes.OrderUnknown, number)
                : orders.Count == 0 ? new Refusal(ImportCodes.OrderNotInChannel, number, draft.Channel!, Channels(all))
                : new Refusal(ImportCodes.OrderInChannels, number, Channels(orders));
        }

        var open = _byOrder[orders[0].Id].Where(returnCase => CaseFlow.IsOpen(returnCase.Status)).ToList();
        return open.Count switch
        {
            0 => new Refusal(ImportCodes.NoOpenReturn, number),
            1 => open[0],
            _ => new Refusal(ImportCodes.SeveralOpenReturns, number, string.Join(", ", open.Select(returnCase => returnCase.Number).Order(StringComparer.Ordinal))),
        };
    }

    /// <summary>The orders with exactly this number; where there is none, '1001' finds the shop's '#1001'.</summary>
    private List<NamedOrder> OrdersOf(DeadlineDraft draft) =>
        _orders.Contains(draft.OrderNumber!) ? [.. _orders[draft.OrderNumber!]] : [.. _orders[Marked(draft.OrderNumber!)]];

    private static string Channels(IEnumerable<NamedOrder> orders) => string.Join(", ", orders.Select(order => order.Channel).Order(StringComparer.Ordinal));

    private static string Marked(string number) => "#" + number;

    private sealed record NamedOrder(long Id, string Channel, string Number);
}
