using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using static ReturnsDesk.Tests.Domain.Refunds.Sold;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>Scenario 13: deductions by grade and the restocking fee.</summary>
[Trait("Scenario", "13")]
public sealed class DeductionAndFeeTests
{
    [Fact]
    public void One_unit_as_new_and_one_damaged_give_back_forty_five()
    {
        var goods = new ReturnToRefund([new ReturnedUnits(0, 1, ItemCondition.A), new ReturnedUnits(0, 1, ItemCondition.D)]);

        var quote = Order(Gross(2, 6000)).Quote(goods);

        Assert.Equal(4500, quote.Total);
        Assert.Equal([0, 1500], quote.Lines.Select(line => line.Deduction));
    }

    [Fact]
    public void What_was_withheld_is_settled_and_not_offered_again()
    {
        var order = Order(Gross(2, 6000));
        var quote = order.Quote(new ReturnToRefund([new ReturnedUnits(0, 1), new ReturnedUnits(0, 1, ItemCondition.D)]));

        var again = RefundQuoter.Quote(order.After(quote), RefundHistory.Empty.After(quote), Return(0, 1), RefundTerms.Preset);

        Assert.Equal("refund.units-above-remaining", again.Refusal?.Code);
    }

    [Theory]
    [InlineData(FeeTreatment.PriceReduction, FaultSide.Customer, 9350, 850)]
    [InlineData(FeeTreatment.SeparateFee, FaultSide.Customer, 9500, 1000)]
    [InlineData(FeeTreatment.PriceReduction, FaultSide.Merchant, 11000, 1000)]
    [InlineData(FeeTreatment.SeparateFee, FaultSide.Carrier, 11000, 1000)]
    public void A_fee_lowers_the_price_or_stands_beside_it_and_falls_away_for_a_defect(FeeTreatment treatment, FaultSide fault, long refund, long taxWithin)
    {
        var terms = new RefundTerms { Fee = RestockingFee.OfRate(BasisPoints.Percent(15), treatment) };

        var quote = Order(Net(1, 10000, 1000)).Quote(Return(0, 1, fault: fault), terms);

        Assert.Equal(refund, quote.Total);
        if (treatment == FeeTreatment.PriceReduction)
        {
            Assert.Equal(taxWithin, quote.Lines[0].RefundTax);
        }
    }

    [Fact]
    public void A_fixed_fee_above_the_price_gives_back_nothing_and_never_less()
    {
        var quote = Order(Gross(1, 1000)).Quote(Return(0, 1), new RefundTerms { Fee = RestockingFee.Fixed(1200) });

        Assert.Equal((0, 1000), (quote.Total, quote.Lines[0].Fee));
    }

    [Fact]
    public void A_fixed_fee_is_taken_once_per_order_line()
    {
        var goods = new ReturnToRefund([new ReturnedUnits(0, 1), new ReturnedUnits(0, 1, ItemCondition.B)]);

        Assert.Equal([300, 0], Order(Gross(2, 6000)).Quote(goods, new RefundTerms { Fee = RestockingFee.Fixed(300) }).Lines.Select(line => line.Fee));
    }

    [Fact]
    public void The_law_allows_no_fee_on_a_withdrawal()
    {
        var terms = new RefundTerms { Fee = RestockingFee.OfRate(BasisPoints.Percent(15)) };

        Assert.Equal(6000, Order(Gross(1, 6000)).Quote(Return(0, 1) with { Kind = ReturnKind.Withdrawal }, terms).Total);
    }

    [Theory]
    [InlineData(ItemCondition.D, FaultSide.Merchant, 3000)]
    [InlineData(ItemCondition.D, FaultSide.Customer, 1500)]
    [InlineData(ItemCondition.C, FaultSide.Unknown, 2400)]
    [InlineData(ItemCondition.X, FaultSide.Merchant, 0)]
    public void Wear_is_deducted_unless_it_is_not_the_customers_and_a_foreign_item_always(ItemCondition condition, FaultSide fault, long refund) =>
        Assert.Equal(refund, Order(Gross(1, 3000)).Quote(Return(0, 1, condition, fault)).Total);
}
