namespace ReturnsDesk.Domain.Refunds;

/// <summary>What some units cost, in minor units: without tax, and the tax on them (or in them, where prices include it).</summary>
public readonly record struct UnitsWorth(long Net, long Tax)
{
    public long Gross => checked(Net + Tax);

    public static UnitsWorth operator +(UnitsWorth left, UnitsWorth right) => new(checked(left.Net + right.Net), checked(left.Tax + right.Tax));

    public static UnitsWorth operator -(UnitsWorth left, UnitsWorth right) => new(checked(left.Net - right.Net), checked(left.Tax - right.Tax));
}
