using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using static ReturnsDesk.Tests.Domain.Refunds.Sold;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>Scenario 4: goodwill was refunded before the goods come back.</summary>
[Trait("Scenario", "4")]
public sealed class GoodwillTests
{
    private static readonly OrderCosts Order = Sold.Order(Gross(1, 8000)) with { Payments = [new TenderBalance(8000, Refunded: 1500)] };
    private static readonly RefundHistory Before = new([], GoodwillGiven: 1500);

    [Fact]
    public void The_offer_is_what_the_goodwill_left()
    {
        var quote = Order.Quote(Return(0, 1), before: Before);

        Assert.Equal((8000, 6500), (quote.Entitlement, quote.Total));
        Assert.Contains(quote.Derivation, step => step.Code == "bounded-after-goodwill" && step.AmountMinor == -1500);
    }

    [Fact]
    public void Asking_for_the_full_price_is_refused_and_names_the_offer_and_the_goodwill()
    {
        var refusal = RefundOffer.Check(Order.Quote(Return(0, 1), before: Before), new Money(8000, "EUR")).Refusal!;

        Assert.Equal("refund.above-offer-after-goodwill", refusal.Code);
        Assert.Equal([new Money(8000, "EUR"), new Money(6500, "EUR"), new Money(1500, "EUR")], refusal.Facts);
    }

    [Fact]
    public void Goodwill_on_a_line_lowers_that_line_although_other_payments_are_left()
    {
        var order = Sold.Order(Gross(1, 8000), Gross(1, 2000)) with { Payments = [new TenderBalance(10000, Refunded: 1500)] };

        var quotes = InSequenceAfter(order, new RefundHistory([new LineHistory(0, 1500)], GoodwillGiven: 1500));

        Assert.Equal([6500, 2000], quotes);
    }

    [Theory]
    [InlineData(1500, true, "scratched", null)]
    [InlineData(1501, true, "scratched", "refund.above-credit")]
    [InlineData(1500, false, "scratched", "refund.override-needed")]
    [InlineData(1500, true, " ", "refund.reason-needed")]
    public void The_rest_is_store_credit_by_override_with_a_reason(long asked, bool mayOverride, string reason, string? code)
    {
        var quote = Order.Quote(Return(0, 1), before: Before);

        Assert.Equal(code, RefundOffer.CheckStoreCredit(quote, new Money(asked, "EUR"), mayOverride, reason).Refusal?.Code);
    }

    [Theory]
    [InlineData(1000, "late", null)]
    [InlineData(-1000, "scratch", null)]
    [InlineData(1001, "late", "refund.goodwill-above-limit")]
    [InlineData(-1001, "scratch", "refund.goodwill-above-limit")]
    [InlineData(1, "", "refund.reason-needed")]
    public void Goodwill_needs_a_reason_and_ends_at_the_limit_of_the_role(long amount, string reason, string? code) =>
        Assert.Equal(code, RefundOffer.CheckGoodwill(new Money(amount, "EUR"), reason, new Money(1000, "EUR")).Refusal?.Code);

    private static long[] InSequenceAfter(OrderCosts order, RefundHistory before)
    {
        var first = order.Quote(Return(0, 1), before: before);
        var second = order.After(first).Quote(Return(1, 1), before: before.After(first));
        return [first.Total, second.Total];
    }
}
