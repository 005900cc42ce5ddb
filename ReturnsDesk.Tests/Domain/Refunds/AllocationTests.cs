using ReturnsDesk.Domain.Refunds;
using static ReturnsDesk.Tests.Domain.Refunds.Sold;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>Scenarios 18 and 19: discounts that hung on a threshold, and bundles.</summary>
public sealed class AllocationTests
{
    private static readonly OrderCosts SixAtTenPercentOff = Order(Gross(6, 27000)) with
    {
        Lines = [new OrderLineCost("SKU-1", Gross(6, 27000)) { ListAmount = 30000 }],
        Promotion = new PromotionThreshold(30000, PromotionRule.ClawBack),
    };

    [Fact]
    [Trait("Scenario", "18")]
    public void Five_of_six_give_back_their_part_of_what_was_paid() =>
        Assert.Equal(22500, (SixAtTenPercentOff with { Promotion = new PromotionThreshold(30000) }).Quote(Return(0, 5)).Total);

    [Fact]
    [Trait("Scenario", "18")]
    public void A_claw_back_charges_the_kept_item_at_full_price_and_shows_it()
    {
        var quote = SixAtTenPercentOff.Quote(Return(0, 5));

        Assert.Equal((22000, 500), (quote.Total, quote.ClawBack));
        Assert.Contains(quote.Derivation, step => step.Code == "promotion-claw-back" && step.AmountMinor == -500);
    }

    [Fact]
    [Trait("Scenario", "18")]
    public void A_claw_back_ends_when_everything_is_returned() =>
        Assert.Equal([22000, 5000], InSequence(SixAtTenPercentOff, [Return(0, 5), Return(0, 1)]).Totals());

    [Theory]
    [Trait("Scenario", "19")]
    [InlineData(9000, new long[] { 6000, 4000 }, new long[] { 5400, 3600 })]
    [InlineData(8999, new long[] { 6000, 4000, 2500 }, new long[] { 4319, 2880, 1800 })]
    public void A_bundle_is_shared_over_its_components_by_list_price(long paid, long[] listPrices, long[] shares) =>
        Assert.Equal(shares, BundleShare.Of(paid, listPrices));
}
