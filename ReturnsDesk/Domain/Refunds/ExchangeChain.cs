namespace ReturnsDesk.Domain.Refunds;

/// <summary>
/// The value of an item through its exchanges, in minor units. Only the item at the end of the chain carries value: its worth is what the customer
/// has paid net of all differences, so the chain gives back what went in, once.
/// </summary>
public sealed record ExchangeChain
{
    private ExchangeChain(IReadOnlyList<UnitsWorth> items, UnitsWorth? sentAhead, bool returned) => (Items, SentAhead, IsReturned) = (items, sentAhead, returned);

    /// <summary>What the item was bought for, then what each exchange put in its place.</summary>
    public IReadOnlyList<UnitsWorth> Items { get; }

    /// <summary>A replacement on its way while the item it replaces is still with the customer.</summary>
    public UnitsWorth? SentAhead { get; }

    public bool IsReturned { get; }

    public UnitsWorth Current => Items[^1];

    public static ExchangeChain Of(UnitsWorth bought) => new([bought], null, false);

    /// <summary>The item came back and another goes out. Refusals: as <see cref="SendAhead"/>.</summary>
    public Result<ExchangeChain> Swap(UnitsWorth replacement) =>
        SendAhead(replacement) is { Refusal: { } refusal } ? refusal : new ExchangeChain([.. Items, replacement], null, false);

    /// <summary>
    /// The replacement goes out before the item is back; nothing is charged or refunded yet.
    /// Refusals: <c>refund.exchange-returned</c>, <c>refund.exchange-open</c>.
    /// </summary>
    public Result<ExchangeChain> SendAhead(UnitsWorth replacement) =>
        IsReturned ? new Refusal("refund.exchange-returned")
        : SentAhead is not null ? new Refusal("refund.exchange-open")
        : new ExchangeChain(Items, replacement, false);

    /// <summary>The awaited item came back: the exchange is done and <see cref="LastDifference"/> falls due. Refusal: <c>refund.exchange-not-open</c>.</summary>
    public Result<ExchangeChain> ReceiveExchanged() =>
        SentAhead is { } replacement ? new ExchangeChain([.. Items, replacement], null, false) : new Refusal("refund.exchange-not-open");

    /// <summary>The replacement came back instead: the exchange is undone, no charge, no refund. Refusal: <c>refund.exchange-not-open</c>.</summary>
    public Result<ExchangeChain> ReceiveReplacementInstead() =>
        SentAhead is null ? new Refusal("refund.exchange-not-open") : new ExchangeChain(Items, null, false);

    /// <summary>What the last exchange cost the customer: above zero to be charged, below zero to be refunded.</summary>
    public long LastDifference => Items.Count < 2 ? 0 : Items[^1].Gross - Items[^2].Gross;

    /// <summary>
    /// What returning an item of the chain (zero-based) is worth. Refusals: <c>refund.exchanged-already</c> for all but the last,
    /// <c>refund.exchange-returned</c>, <c>refund.exchange-open</c>, <c>refund.unknown-line</c>.
    /// </summary>
    public Result<UnitsWorth> OfferFor(int item) =>
        item < 0 || item >= Items.Count ? new Refusal("refund.unknown-line", item + 1)
        : item < Items.Count - 1 ? new Refusal("refund.exchanged-already")
        : IsReturned ? new Refusal("refund.exchange-returned")
        : SentAhead is not null ? new Refusal("refund.exchange-open")
        : Current;

    /// <summary>The item at the end came back for a refund. Refusals: as <see cref="OfferFor"/>.</summary>
    public Result<ExchangeChain> Return() =>
        OfferFor(Items.Count - 1) is { Refusal: { } refusal } ? refusal : new ExchangeChain(Items, null, true);
}
