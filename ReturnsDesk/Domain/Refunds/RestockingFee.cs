namespace ReturnsDesk.Domain.Refunds;

/// <summary>Whether a fee lowers the price (and with it the tax) or is charged beside it, without tax.</summary>
public enum FeeTreatment
{
    PriceReduction,
    SeparateFee,
}

/// <summary>
/// A fee for taking goods back: a rate of the price as the shop shows it (net where prices are without tax, gross where they include it), or a fixed
/// number of minor units once per order line of a return. Never more than what the line would give back.
/// </summary>
public sealed record RestockingFee(BasisPoints Rate, long FixedMinorUnits, FeeTreatment Treatment)
{
    public static RestockingFee None { get; } = new(default, 0, FeeTreatment.PriceReduction);

    public static RestockingFee OfRate(BasisPoints rate, FeeTreatment treatment = FeeTreatment.PriceReduction) => new(rate, 0, treatment);

    public static RestockingFee Fixed(long minorUnits, FeeTreatment treatment = FeeTreatment.PriceReduction) => new(default, minorUnits, treatment);

    public bool IsNone => Rate.Value == 0 && FixedMinorUnits == 0;
}
