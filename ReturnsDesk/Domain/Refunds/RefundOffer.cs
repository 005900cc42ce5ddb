namespace ReturnsDesk.Domain.Refunds;

/// <summary>What a person may ask for against a quote.</summary>
public static class RefundOffer
{
    /// <summary>
    /// An amount at most the offer may go back to the payments. Refusals: <c>refund.negative</c>, <c>refund.above-offer</c> (asked, offer),
    /// <c>refund.above-offer-after-goodwill</c> (asked, offer, goodwill given earlier).
    /// </summary>
    public static Result Check(RefundQuote quote, Money asked) =>
        asked.MinorUnits < 0 ? new Refusal("refund.negative", asked)
        : (asked - quote.Offer).MinorUnits <= 0 ? Result.Done
        : EarlierGoodwill(quote) is { MinorUnits: > 0 } earlier ? new Refusal("refund.above-offer-after-goodwill", asked, quote.Offer, earlier)
        : new Refusal("refund.above-offer", asked, quote.Offer);

    /// <summary>
    /// What the entitlement exceeds the offer by may be given as store credit, by a person who may override and says why.
    /// Refusals: <c>refund.negative</c>, <c>refund.override-needed</c>, <c>refund.reason-needed</c>, <c>refund.above-credit</c> (asked, most).
    /// </summary>
    public static Result CheckStoreCredit(RefundQuote quote, Money asked, bool mayOverride, string? reason)
    {
        var most = new Money(quote.Entitlement + quote.Lines.Sum(line => line.GoodwillBefore) - quote.Total, quote.Currency);
        return asked.MinorUnits < 0 ? new Refusal("refund.negative", asked)
            : !mayOverride ? new Refusal("refund.override-needed")
            : string.IsNullOrWhiteSpace(reason) ? new Refusal("refund.reason-needed")
            : (asked - most).MinorUnits > 0 ? new Refusal("refund.above-credit", asked, most)
            : Result.Done;
    }

    /// <summary>
    /// A goodwill amount, given or withheld, within the limit of the role. Refusals: <c>refund.reason-needed</c>, <c>refund.goodwill-above-limit</c> (asked, limit).
    /// </summary>
    public static Result CheckGoodwill(Money goodwill, string? reason, Money limit) =>
        goodwill.MinorUnits == 0 ? Result.Done
        : string.IsNullOrWhiteSpace(reason) ? new Refusal("refund.reason-needed")
        : (goodwill with { MinorUnits = Math.Abs(goodwill.MinorUnits) } - limit).MinorUnits > 0 ? new Refusal("refund.goodwill-above-limit", goodwill, limit)
        : Result.Done;

    private static Money EarlierGoodwill(RefundQuote quote) => new(quote.GoodwillBefore, quote.Currency);
}
