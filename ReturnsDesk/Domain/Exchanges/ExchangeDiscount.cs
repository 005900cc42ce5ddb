using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Exchanges;

/// <summary>
/// The discount that was given on a purchase goes along when it is exchanged for another variant of the same product: the other size at the same list price costs nothing more, one whose
/// list price is higher costs just that difference. A variant that is cheaper now than what was bought then costs its price, at most what was paid.
/// </summary>
public static class ExchangeDiscount
{
    /// <summary>What comes off the catalogue's price of so many units, in minor units, tax included; never below zero.</summary>
    /// <param name="order">Whose prices include the tax or not.</param>
    /// <param name="line">What was bought.</param>
    /// <param name="variant">Another variant of the same product.</param>
    /// <param name="units">At least one; units beyond what the line has left count without a discount.</param>
    public static long Of(Order order, OrderLine line, ProductVariant variant, int units)
    {
        var counted = Math.Min(units, line.Quantity - line.SettledUnits);
        if (counted <= 0)
        {
            return 0;
        }

        var paid = PaidFor(order, line, counted);
        var list = LineWorth.Cumulative(ListOf(order, line), line.SettledUnits, counted, line.Quantity);
        var price = checked(counted * variant.PriceMinor);
        return Math.Max(0, price >= list ? list - paid : price - Math.Min(price, paid));
    }

    /// <summary>What the next units of a line are worth as they were paid, tax included.</summary>
    public static long PaidFor(Order order, OrderLine line, int units) =>
        LineWorth.Of(new LineCost(line.Quantity, order.PricesIncludeTax ? line.PaidMinor : line.NetMinor, line.TaxMinor, order.PricesIncludeTax), line.SettledUnits, units).Gross;

    /// <summary>The line before its discounts, with the tax that such a price would have had.</summary>
    private static long ListOf(Order order, OrderLine line)
    {
        var list = checked(line.Quantity * line.UnitPriceMinor);
        return order.PricesIncludeTax || line.NetMinor <= 0 ? list : list + Rounding.Share(line.TaxMinor, list, line.NetMinor);
    }
}
