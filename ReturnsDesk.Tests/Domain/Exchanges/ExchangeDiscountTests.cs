using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Exchanges;

public sealed class ExchangeDiscountTests
{
    /// <summary>Three for 30.00 less 5.00, no tax: 8.33, 8.34, 8.33 were paid for a list price of 10.00.</summary>
    [Theory]
    [InlineData(1, 1000, 833)]
    [InlineData(2, 1000, 1667)]
    [InlineData(3, 1000, 2500)]
    [InlineData(1, 1250, 1083)]
    [InlineData(1, 900, 833)]
    [InlineData(1, 800, 800)]
    [InlineData(3, 700, 2100)]
    public void The_price_is_what_was_paid_plus_what_the_list_price_is_higher(int units, long priceMinor, long expected)
    {
        var order = new AnOrder().With("MUG-BLUE", 3, 1000, discountMinor: 500).Build();

        Assert.Equal(expected, (units * priceMinor) - ExchangeDiscount.Of(order, order.Lines[0], Variant(priceMinor), units));
    }

    [Fact]
    public void A_price_without_tax_is_compared_with_the_tax_it_would_have_had()
    {
        var order = new AnOrder().With("MUG-BLUE", 1, 5000, taxMinor: 360, discountMinor: 500).Build();

        Assert.Equal(540, ExchangeDiscount.Of(order, order.Lines[0], Variant(5400), 1));
    }

    [Fact]
    public void Without_a_discount_there_is_none_and_units_that_the_line_does_not_have_bring_none()
    {
        var order = new AnOrder().With("MUG-BLUE", 1, 1000).Build();
        var cheap = new AnOrder().With("MUG-BLUE", 1, 1000, discountMinor: 100).Build();

        Assert.Equal(0, ExchangeDiscount.Of(order, order.Lines[0], Variant(1000), 1));
        Assert.Equal(100, ExchangeDiscount.Of(cheap, cheap.Lines[0], Variant(1000), 2));
        Assert.Equal(0, ExchangeDiscount.Of(cheap, cheap.Lines[0], Variant(1000), 0));
    }

    private static ProductVariant Variant(long priceMinor) => new("MUG-RED", new VariantFacts("mug", "Mug", "red", null, priceMinor, 0, "EUR", 9));
}
