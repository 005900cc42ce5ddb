using System.Globalization;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Programs.Throughput;

/// <summary>How the gateway and the sender are set for one figure: milliseconds until the gateway answers, and refunds that are with it at once.</summary>
internal sealed record ThroughputSetting(int LatencyMs, int InFlight)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{LatencyMs} ms, {InFlight} in flight");
}

/// <summary>How much is measured: all refunds together, shared out among the settings; and for each of them some on a quiet desk.</summary>
internal sealed record ThroughputPlan(Engine Engine, int Refunds, IReadOnlyList<int> LatenciesMs, IReadOnlyList<int> InFlight)
{
    public const int Agents = 4;

    /// <summary>Proposed one after the other, for the time from the queue to the money on a quiet desk.</summary>
    public int AtEase { get; init; } = 24;
    public TimeSpan EaseBetween { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Seconds between two looks of the sender at its queue; the desk's own preset.</summary>
    public double PauseSeconds { get; init; } = 2;

    /// <summary>Refunds that go first and are not counted.</summary>
    public int WarmUp { get; init; } = 40;

    public IReadOnlyList<ThroughputSetting> Settings => [.. from latency in LatenciesMs from inFlight in InFlight select new ThroughputSetting(latency, inFlight)];
    public int PerSetting => Math.Max(1, Refunds / Settings.Count);
}
