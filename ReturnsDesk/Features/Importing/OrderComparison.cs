using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Features.Importing;

/// <summary>
/// Whether a file still tells the same of what was bought and paid, so that an order with returns may take its dates and status from it.
/// Files may list the lines in another order.
/// </summary>
internal static class OrderComparison
{
    public static bool SameGoodsAndMoney(Order order, OrderDraft draft) =>
        SameHead(order, draft)
        && Bought(order).Count() == draft.Lines.Count
        && Bought(order).OrderBy(line => (line.Sku, line.Quantity, line.NetMinor, line.TaxMinor, line.RefundedUnits))
            .Zip(draft.Lines.OrderBy(line => (line.Sku ?? "", line.Quantity, line.NetMinor, line.TaxMinor, line.RefundedElsewhereUnits)))
            .All(pair => SameLine(pair.First, pair.Second))
        && SamePayment(order, draft.Payment);

    /// <summary>What was sent in place of other goods, and what was paid for that, is the desk's own: no shop tells of it.</summary>
    private static IEnumerable<OrderLine> Bought(Order order) => order.Lines.Where(line => line.ReplacesLineId is null);

    private static bool SameHead(Order order, OrderDraft draft) =>
        order.Currency == draft.Currency && order.PricesIncludeTax == draft.PricesIncludeTax && order.DiscountMinor == draft.OrderDiscountMinor
        && order.FreightMinor == OrderBuilding.Freight(draft);

    private static bool SameLine(OrderLine line, OrderLineDraft draft) =>
        line.Sku == (draft.Sku ?? "") && line.Quantity == draft.Quantity && line.NetMinor == draft.NetMinor && line.TaxMinor == draft.TaxMinor
        && draft.RefundedElsewhereUnits <= line.RefundedUnits;

    /// <summary>What the desk itself paid back shows up in the shop as refunded too; only more than that is news.</summary>
    private static bool SamePayment(Order order, PaymentDraft draft) =>
        order.Payments.Where(payment => !payment.IsForExchange).Sum(payment => payment.CapturedMinor) == draft.CapturedMinor && draft.RefundedElsewhereMinor <= order.Payments.Sum(payment => payment.RefundedMinor);
}
