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
    /// What all goods returned so far give back, in minor units. <paramref name="proportional"/>: what was paid for them; <paramref name="paid"/>: for all
    /// goods of the order; <paramref name="keptPrice"/>: what stays with the customer at list prices as the threshold counts them;
    /// <paramref name="keptCharge"/>: the same as it would be charged, with its tax. Never more than the proportional worth, never below zero.
    /// </summary>
    public long Worth(long proportional, long paid, long keptPrice, long keptCharge) => Rule switch
    {
        PromotionRule.Proportional => proportional,
        PromotionRule.ClawBack => keptPrice == 0 || keptPrice >= FromMinorUnits ? proportional : Math.Clamp(paid - keptCharge, 0, proportional),
        _ => throw new InvalidOperationException($"No promotion rule {Rule}."),
    };
}
