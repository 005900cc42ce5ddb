namespace ReturnsDesk.Domain.Refunds;

/// <summary>One payment of an order, in minor units: what was captured and what of it is no longer there to refund.</summary>
public sealed record TenderBalance(long Captured, long Refunded = 0, long InFlight = 0, long ChargedBack = 0)
{
    /// <summary>Captured − refunded − in flight − charged back; never below zero.</summary>
    public long Available => Math.Max(0, checked(Captured - Refunded - InFlight - ChargedBack));
}

/// <summary>What one payment gives back. <see cref="Payment"/> is its zero-based place in the order.</summary>
public readonly record struct TenderPart(int Payment, long Amount);
