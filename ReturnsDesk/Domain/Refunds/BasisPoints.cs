using System.Globalization;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>A rate in hundredths of a percent: 1500 is 15 %.</summary>
public readonly record struct BasisPoints(int Value)
{
    public const int Whole = 10_000;

    public static BasisPoints Percent(int percent) => new(percent * 100);

    /// <summary>This part of an amount, rounded half away from zero.</summary>
    public long Of(long amount) => Rounding.Share(amount, Value, Whole);

    /// <summary>'15%' or '8.25%', invariant.</summary>
    public override string ToString() => (Value / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
