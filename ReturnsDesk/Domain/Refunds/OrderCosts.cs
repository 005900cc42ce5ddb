namespace ReturnsDesk.Domain.Refunds;

/// <summary>One line of an order and what it cost. <see cref="Sku"/> is only for showing.</summary>
public sealed record OrderLineCost(string Sku, LineCost Cost)
{
    /// <summary>The line before the order discount: q × unit price − line discount. Needed only where a promotion hung on a threshold.</summary>
    public long ListAmount { get; init; } = Cost.Amount;
}

/// <summary>
/// What an order cost and how it was paid, in minor units of one currency. <see cref="StandardFreight"/> is what the standard delivery would have cost:
/// a withdrawal gives back no more than that.
/// </summary>
public sealed record OrderCosts(
    string Currency, IReadOnlyList<OrderLineCost> Lines, long FreightCharged, long StandardFreight, IReadOnlyList<TenderBalance> Payments)
{
    /// <summary>The threshold on which the order discount hung, if it did.</summary>
    public PromotionThreshold? Promotion { get; init; }

    public long Units => Lines.Sum(line => (long)line.Cost.Quantity);

    /// <summary>Captured − refunded − in flight − charged back, over all payments.</summary>
    public long Available => Payments.Sum(payment => payment.Available);

    public Money Money(long minorUnits) => new(minorUnits, Currency);

    /// <summary>The order once the refund has succeeded.</summary>
    public OrderCosts After(RefundQuote quote) => this with
    {
        Payments = [.. Payments.Select((payment, i) => payment with { Refunded = payment.Refunded + PartOf(quote, i) })],
    };

    private static long PartOf(RefundQuote quote, int payment) => quote.Tenders.Where(part => part.Payment == payment).Sum(part => part.Amount);
}
