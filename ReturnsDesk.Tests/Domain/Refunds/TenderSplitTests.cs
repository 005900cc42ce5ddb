using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using static ReturnsDesk.Tests.Domain.Refunds.Sold;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>Scenario 5: a gift card paid 30.00, a card 70.00.</summary>
[Trait("Scenario", "5")]
public sealed class TenderSplitTests
{
    private static readonly TenderBalance[] GiftCardAndCard = [new(3000), new(7000)];

    [Fact]
    public void Two_halves_go_back_in_the_same_proportion()
    {
        var quotes = InSequence(Paid([Gross(2, 10000)], 3000, 7000), [Return(0, 1), Return(0, 1)]);

        Assert.All(quotes, quote => Assert.Equal([new TenderPart(0, 1500), new TenderPart(1, 3500)], quote.Tenders));
    }

    [Fact]
    public void A_third_is_split_by_largest_remainder() =>
        Assert.Equal([new TenderPart(0, 1000), new TenderPart(1, 2333)], TenderSplit.Of(new Money(3333, "EUR"), GiftCardAndCard).Value!);

    [Fact]
    public void A_tie_goes_to_the_earlier_payment() =>
        Assert.Equal([new TenderPart(0, 1)], TenderSplit.Of(new Money(1, "EUR"), [new(500), new(500)]).Value!);

    [Fact]
    public void Money_in_flight_or_charged_back_is_not_there_to_refund()
    {
        TenderBalance[] payments = [new(3000, InFlight: 3000), new(7000, ChargedBack: 1000)];

        Assert.Equal([new TenderPart(1, 6000)], TenderSplit.Of(new Money(6000, "EUR"), payments).Value!);
        Assert.Equal([new Money(6001, "EUR"), new Money(6000, "EUR")], TenderSplit.Of(new Money(6001, "EUR"), payments).Refusal!.Facts);
    }

    [Fact]
    public void Finance_may_shift_the_parts_within_the_balances_with_a_reason()
    {
        var shifted = TenderShift.Of(new Money(5000, "EUR"), GiftCardAndCard, [new TenderPart(1, 5000)], "gift card expired");

        Assert.Equal([new TenderPart(1, 5000)], shifted.Value!);
    }

    [Theory]
    [InlineData(0, 3001, 1, 1999, "why", "refund.shift-above-balance")]
    [InlineData(0, 1000, 1, 3999, "why", "refund.shift-sum")]
    [InlineData(0, -1, 1, 5001, "why", "refund.negative")]
    [InlineData(0, 1000, 2, 4000, "why", "refund.unknown-payment")]
    [InlineData(0, 1500, 1, 3500, "", "refund.reason-needed")]
    [InlineData(0, 2000, 0, 3000, "why", "refund.shift-above-balance")]
    public void A_shift_out_of_bounds_is_refused(int first, long firstPart, int second, long secondPart, string reason, string code)
    {
        var shifted = TenderShift.Of(new Money(5000, "EUR"), GiftCardAndCard, [new TenderPart(first, firstPart), new TenderPart(second, secondPart)], reason);

        Assert.Equal(code, shifted.Refusal?.Code);
    }
}
