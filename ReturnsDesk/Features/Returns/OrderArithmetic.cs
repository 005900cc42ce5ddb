using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns;

/// <summary>An order with its lines and payments loaded, as the arithmetic of refunds takes it. Lines and payments are counted by their positions.</summary>
public static class OrderArithmetic
{
    public static List<OrderLine> Lines(Order order) => [.. order.Lines.OrderBy(line => line.Position)];

    /// <summary>The payments in the order that the parts of a quote count them.</summary>
    public static IReadOnlyList<Payment> Payments(Order order) => [.. order.Payments.OrderBy(payment => payment.Position)];

    public static OrderCosts Costs(Order order) => new(
        order.Currency,
        [.. Lines(order).Select(line => new OrderLineCost(line.Sku, new LineCost(line.Quantity, order.PricesIncludeTax ? line.PaidMinor : line.NetMinor, line.TaxMinor, order.PricesIncludeTax)))],
        order.FreightMinor,
        order.StandardFreightMinor,
        [.. Payments(order).Select(Balance)]);

    /// <summary>What the order gave back before.</summary>
    public static RefundHistory History(Order order, long goodwillBefore) =>
        new([.. Lines(order).Select(line => new LineHistory(line.SettledUnits))], order.FreightRefundedMinor, goodwillBefore);

    public static TenderBalance Balance(Payment payment) => new(payment.CapturedMinor, payment.RefundedMinor, payment.InFlightMinor, payment.ChargedBackMinor);
}
