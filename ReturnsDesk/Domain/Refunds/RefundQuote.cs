using ReturnsDesk.Domain.Inspection;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>One step of the arithmetic: <see cref="Code"/> names its sentence (<c>Step.…</c>), the facts fill its places, the amount is its result in minor units.</summary>
public sealed record DerivationStep(string Code, IReadOnlyList<object> Facts, long AmountMinor);

/// <summary>
/// One line of a quote in minor units: refund = net + tax − deduction − fee − goodwill given on the line before, never below zero.
/// <see cref="RefundTax"/> is the tax within the refund.
/// </summary>
public sealed record QuotedLine(
    int Line, string Sku, int Units, ItemCondition Condition, long Net, long Tax, long Deduction, long Fee, long GoodwillBefore, long Refund, long RefundTax);

/// <summary>
/// What the desk owes for one return, with its reasons. <see cref="Entitlement"/> is what the lines, freight and goodwill come to;
/// <see cref="Total"/> is the offer: the entitlement, bounded by what is left of the payments (<see cref="Available"/>).
/// </summary>
public sealed record RefundQuote(
    string Currency, IReadOnlyList<QuotedLine> Lines, long Freight, long ReturnFreight, long Goodwill, long Entitlement, long Available, long GoodwillBefore,
    long Total, IReadOnlyList<TenderPart> Tenders, IReadOnlyList<DerivationStep> Derivation)
{
    /// <summary>Discount of a promotion taken back with this return; below zero where an earlier claw-back comes back.</summary>
    public long ClawBack { get; init; }

    /// <summary>What an exchange left over for the customer.</summary>
    public long ExchangeOwed { get; init; }

    public Money Offer => new(Total, Currency);
}
