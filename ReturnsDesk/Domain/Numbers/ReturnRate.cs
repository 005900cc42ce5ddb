namespace ReturnsDesk.Domain.Numbers;

/// <summary>
/// What came back of what was bought, both counted in the same unit (units, orders, or minor units of one currency). Where returns and purchases
/// are two populations (by return date), the share may pass 1.
/// </summary>
public readonly record struct ReturnRate(long Returned, long Purchased)
{
    /// <summary>The share, 0.25 for a quarter; null where nothing was bought.</summary>
    public double? Share => Purchased > 0 ? (double)Returned / Purchased : null;

    public static ReturnRate operator +(ReturnRate left, ReturnRate right) =>
        new(checked(left.Returned + right.Returned), checked(left.Purchased + right.Purchased));
}
