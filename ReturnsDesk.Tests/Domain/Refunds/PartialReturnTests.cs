using ReturnsDesk.Domain.Refunds;
using static ReturnsDesk.Tests.Domain.Refunds.Sold;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>Scenarios 1, 2, 3 and 11: units of a line that come back one by one.</summary>
public sealed class PartialReturnTests
{
    private static readonly PricedLine[] TwoArticles = [new(3, 1999, 0, 445), new(1, 4003, 0, 297)];

    [Fact]
    [Trait("Scenario", "1")]
    public void The_order_discount_is_shared_over_the_lines_as_they_were_charged()
    {
        var costs = LineCost.Of(TwoArticles, 1000, pricesIncludeTax: false).Value!;

        Assert.Equal([5397, 3603], costs.Select(cost => cost.Amount));
        Assert.Equal(9742, costs.Sum(cost => cost.Paid));
    }

    [Fact]
    [Trait("Scenario", "1")]
    public void Three_units_returned_singly_give_back_exactly_what_they_cost()
    {
        var quotes = InSequence(DiscountedOrder(), [Return(0, 1), Return(0, 1), Return(0, 1)]);

        Assert.Equal([1947, 1948, 1947], quotes.Totals());
        Assert.Equal([(1799L, 148L), (1799, 149), (1799, 148)], quotes.Select(quote => (quote.Lines[0].Net, quote.Lines[0].Tax)));
        Assert.Equal(5842, quotes.Totals().Sum());
    }

    [Fact]
    [Trait("Scenario", "1")]
    public void Two_units_and_then_one_give_back_the_same_sum() =>
        Assert.Equal([3895, 1947], InSequence(DiscountedOrder(), [Return(0, 2), Return(0, 1)]).Totals());

    [Fact]
    [Trait("Scenario", "2")]
    public void A_full_return_of_prices_with_tax_gives_back_what_was_paid() => Assert.Equal(17925, Order(Gross(10, 17925, 2988)).Quote(Return(0, 10)).Total);

    [Fact]
    [Trait("Scenario", "2")]
    public void Ten_single_returns_leave_no_residue_in_price_or_tax()
    {
        var quotes = InSequence(Order(Gross(10, 17925, 2988)), Enumerable.Repeat(Return(0, 1), 10));

        Assert.Equal([1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792], quotes.Totals());
        Assert.Equal(17925, quotes.Totals().Sum());
        Assert.Equal(2988, quotes.Sum(quote => quote.Lines[0].Tax));
        Assert.Equal(14937, quotes.Sum(quote => quote.Lines[0].Net));
    }

    [Fact]
    [Trait("Scenario", "3")]
    public void An_indivisible_price_is_given_back_whole_and_a_fourth_unit_is_refused()
    {
        var order = Order(Gross(3, 10000));
        var quotes = InSequence(order, Enumerable.Repeat(Return(0, 1), 3));

        var fourth = RefundQuoter.Quote(order, new RefundHistory([new LineHistory(3)]), Return(0, 1), RefundTerms.Preset);

        Assert.Equal([3333, 3334, 3333], quotes.Totals());
        Assert.Equal(0, quotes[^1].Available - quotes[^1].Total);
        Assert.Equal("refund.units-above-remaining", fourth.Refusal?.Code);
        Assert.Equal(["SKU-1", 1, 0], fourth.Refusal!.Facts);
    }

    [Theory]
    [Trait("Scenario", "11")]
    [InlineData("JPY", 10000, "3333", "3334", "3333")]
    [InlineData("JPY", 9899, "3300", "3299", "3300")]
    [InlineData("KWD", 1000, "0.333", "0.334", "0.333")]
    public void Currencies_of_none_and_three_digits_divide_in_their_own_minor_unit(string currency, long paid, string first, string second, string third)
    {
        var order = Order(Gross(3, paid)) with { Currency = currency };

        var quotes = InSequence(order, Enumerable.Repeat(Return(0, 1), 3));

        Assert.Equal([first, second, third], quotes.Select(quote => quote.Offer.ToPlainText()));
    }

    private static OrderCosts DiscountedOrder() => Order([.. LineCost.Of(TwoArticles, 1000, pricesIncludeTax: false).Value!]);
}
