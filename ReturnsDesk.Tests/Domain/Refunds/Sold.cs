using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>Orders and returns in one line of a test. Unless said otherwise: euros, prices with tax in them, one payment that covers all.</summary>
internal static class Sold
{
    public static OrderCosts Order(params LineCost[] lines) => Paid(lines, lines.Sum(line => line.Paid));

    public static OrderCosts Paid(LineCost[] lines, params long[] payments) => new(
        "EUR", [.. lines.Select((line, i) => new OrderLineCost($"SKU-{i + 1}", line))], 0, 0, [.. payments.Select(amount => new TenderBalance(amount))]);

    public static LineCost Gross(int quantity, long paid, long taxInIt = 0) => new(quantity, paid, taxInIt, TaxIncluded: true);

    public static LineCost Net(int quantity, long net, long tax) => new(quantity, net, tax, TaxIncluded: false);

    public static ReturnToRefund Return(int line, int units, ItemCondition condition = ItemCondition.A, FaultSide fault = FaultSide.Unknown) =>
        new([new ReturnedUnits(line, units, condition, fault)]);

    public static RefundQuote Quote(this OrderCosts order, ReturnToRefund goods, RefundTerms? terms = null, RefundHistory? before = null) =>
        RefundQuoter.Quote(order, before ?? RefundHistory.Empty, goods, terms ?? RefundTerms.Preset).Value!;

    /// <summary>Quotes in sequence, each refund taken as succeeded before the next.</summary>
    public static IReadOnlyList<RefundQuote> InSequence(OrderCosts order, IEnumerable<ReturnToRefund> returns, RefundTerms? terms = null)
    {
        var quotes = new List<RefundQuote>();
        var before = RefundHistory.Empty;
        foreach (var goods in returns)
        {
            var quote = order.Quote(goods, terms, before);
            (order, before) = (order.After(quote), before.After(quote));
            quotes.Add(quote);
        }

        return quotes;
    }

    public static long[] Totals(this IEnumerable<RefundQuote> quotes) => [.. quotes.Select(quote => quote.Total)];
}
