using System.Diagnostics.Metrics;

namespace ReturnsDesk.Data;

/// <summary>Writes that lost a race and were done again, for whoever listens to the meter (<c>dotnet-counters</c>, <c>bench returns</c>).</summary>
public static class WriteRepeats
{
    public const string MeterName = "ReturnsDesk";
    public const string Instrument = "returnsdesk.writes.repeated";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Repeats = Meter.CreateCounter<long>(Instrument, description: "Writes that lost a race and were done again.");

    internal static void Count() => Repeats.Add(1);
}
