namespace ReturnsDesk.Domain.Shipping;

/// <summary>What the check digit of a number says.</summary>
public enum WaybillCheck
{
    /// <summary>There is none, or nobody publishes its rule.</summary>
    NotVerified,
    Right,
    Wrong,
}

/// <summary>A carrier whose form the number has.</summary>
public sealed record WaybillReading(Courier Courier, WaybillCheck Check);

/// <summary>Reads carriers out of parcel numbers.</summary>
public static class WaybillReader
{
    public const int Shortest = 4;
    public const int Longest = 40;

    /// <summary>Every carrier whose form the number has, each once, the surest first. Empty where nobody's has it, which does not make it wrong.</summary>
    public static IReadOnlyList<WaybillReading> Read(string waybill) =>
        [.. WaybillFormats.All.Where(format => format.Fits(waybill)).Select(format => new WaybillReading(format.CourierOf(waybill), format.Check(waybill)))
            .OrderBy(reading => Doubt(reading.Check)).DistinctBy(reading => reading.Courier)];

    /// <summary>The only carrier that it can be: the one whose check digit is right, or the one form it has. Null where there are several or none.</summary>
    public static WaybillReading? Decide(IReadOnlyList<WaybillReading> readings) =>
        readings.Count(reading => reading.Check == WaybillCheck.Right) is var right && right == 1 ? readings.First(reading => reading.Check == WaybillCheck.Right)
        : right == 0 && readings is [var only] ? only
        : null;

    private static int Doubt(WaybillCheck check) => check switch
    {
        WaybillCheck.Right => 0,
        WaybillCheck.NotVerified => 1,
        WaybillCheck.Wrong => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, "Unknown answer."),
    };
}
