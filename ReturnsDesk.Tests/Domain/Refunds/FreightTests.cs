using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using static ReturnsDesk.Tests.Domain.Refunds.Sold;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>Scenario 14: goods 60.00, standard delivery 5.00, express 12.00 chosen and paid.</summary>
[Trait("Scenario", "14")]
public sealed class FreightTests
{
    private static readonly OrderCosts Express = Paid([Gross(2, 6000)], 7200) with { FreightCharged = 1200, StandardFreight = 500 };

    [Theory]
    [InlineData(ReturnKind.Withdrawal, 6500)]
    [InlineData(ReturnKind.Return, 6000)]
    public void A_withdrawal_gives_back_the_standard_freight_and_a_voluntary_return_none(ReturnKind kind, long total) =>
        Assert.Equal(total, Express.Quote(Return(0, 2) with { Kind = kind }).Total);

    [Fact]
    public void In_two_halves_the_freight_comes_with_the_second()
    {
        var half = Return(0, 1) with { Kind = ReturnKind.Withdrawal };

        Assert.Equal([3000, 3500], InSequence(Express, [half, half]).Totals());
    }

    [Fact]
    public void A_fault_of_the_merchant_gives_back_what_was_charged_in_proportion()
    {
        var order = Paid([Gross(3, 6000)], 7000) with { FreightCharged = 1000, StandardFreight = 500 };
        var quotes = InSequence(order, Enumerable.Repeat(Return(0, 1, fault: FaultSide.Merchant), 3));

        Assert.Equal([333, 334, 333], quotes.Select(quote => quote.Freight));
    }

    [Fact]
    public void A_second_grant_of_the_freight_is_refused()
    {
        var quotes = InSequence(Express, [Return(0, 1) with { FreightGranted = 1200 }]);
        var before = RefundHistory.Empty.After(quotes[0]);

        var second = RefundQuoter.Quote(Express.After(quotes[0]), before, Return(0, 1) with { FreightGranted = 1 }, RefundTerms.Preset);

        Assert.Equal(4200, quotes[0].Total);
        Assert.Equal("refund.freight-granted-before", second.Refusal?.Code);
        Assert.Equal([new Money(1200, "EUR"), new Money(0, "EUR")], second.Refusal!.Facts);
    }

    [Fact]
    public void More_freight_than_was_charged_is_refused() =>
        Assert.Equal("refund.freight-above-charged", FreightDue.Grant(Express, RefundHistory.Empty, 1201).Refusal?.Code);

    [Theory]
    [InlineData(FaultSide.Customer, 2600)]
    [InlineData(FaultSide.Merchant, 3600)]
    [InlineData(FaultSide.Unknown, 3000)]
    public void The_way_back_is_on_the_customer_only_for_the_customers_fault(FaultSide fault, long total) =>
        Assert.Equal(total, Express.Quote(Return(0, 1, fault: fault) with { ReturnFreight = 400 }).Total);

    [Fact]
    public void A_way_back_dearer_than_the_goods_leaves_zero() =>
        Assert.Equal(0, Express.Quote(Return(0, 1, fault: FaultSide.Customer) with { ReturnFreight = 9000 }).Total);
}
