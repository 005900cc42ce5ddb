namespace ReturnsDesk.Domain.Refunds;

/// <summary>What becomes of a discount that hung on a threshold, when returned goods take the order below it.</summary>
public enum PromotionRule
{
    /// <summary>Each unit gives back what was paid for it.</summary>
    Proportional,

    /// <summary>What the customer keeps is charged at its full price.</summary>
    ClawBack,
}

/// <summary>A discount that was given because the order came to at least so many minor units at list prices.</summary>
public sealed record PromotionThreshold(long FromMinorUnits, PromotionRule Rule = PromotionRule.Proportional)
{
    /// <summary>
    /// What returned goods give back, all in minor units. <paramref name="proportional"/>: what was paid for them; <paramref name="paid"/> and
    /// <paramref name="refundedBefore"/>: of the whole order; <paramref name="keptAtListPrice"/>: what stays with the customer, undiscounted.
    /// Never more than the proportional worth, never below zero.
    /// </summary>
    public long Worth(long proportional, long paid, long refundedBefore, long keptAtListPrice) => Rule switch
    {
        PromotionRule.Proportional => proportional,
        PromotionRule.ClawBack when keptAtListPrice == 0 || keptAtListPrice >= FromMinorUnits => Math.Min(proportional, Math.Max(0, paid - refundedBefore)),
        PromotionRule.ClawBack => Math.Clamp(paid - refundedBefore - keptAtListPrice, 0, proportional),
        _ => throw new InvalidOperationException($"No promotion rule {Rule}."),
    };
}
