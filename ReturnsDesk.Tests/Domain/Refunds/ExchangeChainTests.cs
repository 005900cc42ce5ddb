using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>Scenario 12: a shirt of 50.00 + 8 % tax is exchanged, and what came for it is returned.</summary>
[Trait("Scenario", "12")]
public sealed class ExchangeChainTests
{
    private static readonly UnitsWorth Shirt = new(5000, 400);
    private static readonly UnitsWorth Jacket = new(8000, 640);
    private static readonly UnitsWorth Cap = new(3500, 280);

    [Fact]
    public void A_an_even_swap_carries_the_value_over_once()
    {
        var chain = ExchangeChain.Of(Shirt).Swap(Shirt).Value!;

        Assert.Equal(0, chain.LastDifference);
        Assert.Equal(5400, chain.OfferFor(1).Value.Gross);
        Assert.Equal("refund.exchanged-already", chain.OfferFor(0).Refusal?.Code);
        Assert.Equal("refund.exchange-returned", chain.Return().Value!.OfferFor(1).Refusal?.Code);
    }

    [Fact]
    public void B_a_dearer_swap_is_charged_and_given_back_to_both_payments()
    {
        var chain = ExchangeChain.Of(Shirt).Swap(Jacket).Value!;
        var offer = chain.OfferFor(1).Value;

        var tenders = TenderSplit.Of(new Money(offer.Gross, "USD"), [new(5400), new(3240)]).Value!;

        Assert.Equal(3240, chain.LastDifference);
        Assert.Equal(8640, offer.Gross);
        Assert.Equal([new TenderPart(0, 5400), new TenderPart(1, 3240)], tenders);
    }

    [Fact]
    public void C_a_cheaper_swap_is_refunded_and_the_rest_stays_with_the_new_item()
    {
        var chain = ExchangeChain.Of(Shirt).Swap(Cap).Value!;

        Assert.Equal(-1620, chain.LastDifference);
        Assert.Equal(3780, chain.OfferFor(1).Value.Gross);
        Assert.Equal(5400, chain.OfferFor(1).Value.Gross - chain.LastDifference);
    }

    [Fact]
    public void D_returning_the_replacement_instead_undoes_the_exchange()
    {
        var waiting = ExchangeChain.Of(Shirt).SendAhead(Jacket).Value!;

        var undone = waiting.ReceiveReplacementInstead().Value!;

        Assert.Equal("refund.exchange-open", waiting.OfferFor(0).Refusal?.Code);
        Assert.Equal(0, undone.LastDifference);
        Assert.Equal(5400, undone.OfferFor(0).Value.Gross);
    }

    [Fact]
    public void A_replacement_sent_ahead_counts_once_the_first_item_is_back()
    {
        var done = ExchangeChain.Of(Shirt).SendAhead(Jacket).Value!.ReceiveExchanged().Value!;

        Assert.Equal(3240, done.LastDifference);
        Assert.Equal(8640, done.OfferFor(1).Value.Gross);
    }

    [Fact]
    public void Nothing_is_exchanged_after_its_return()
    {
        var returned = ExchangeChain.Of(Shirt).Return().Value!;

        Assert.Equal("refund.exchange-returned", returned.Swap(Cap).Refusal?.Code);
        Assert.Equal("refund.exchange-not-open", returned.ReceiveExchanged().Refusal?.Code);
    }
}
