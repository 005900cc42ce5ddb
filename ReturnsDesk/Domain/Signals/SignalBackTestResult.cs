using ReturnsDesk.Domain.Numbers;

namespace ReturnsDesk.Domain.Signals;

/// <summary>What the signals would have said of the requests of some months, and how those turned out.</summary>
public sealed record SignalBackTestResult
{
    public required DateTime SinceAt { get; init; }

    /// <summary>Requests since then; of them, how many turned out bad and fine.</summary>
    public required int Requests { get; init; }
    public required int Bad { get; init; }
    public required int Fine { get; init; }

    /// <summary>Customers with a request that turned out fine, and never one that turned out bad.</summary>
    public required int GoodCustomers { get; init; }

    /// <summary>Of the <see cref="SharePrior"/> of all that is known.</summary>
    public required double Mean { get; init; }
    public required double Strength { get; init; }
    public required IReadOnlyList<SignalLevelRow> Levels { get; init; }

    public SharePrior Prior => new(Mean, Strength);

    public SignalLevelRow? Of(SignalKind kind, double level) => Levels.FirstOrDefault(row => row.Kind == kind && row.Level.Equals(level));
}

/// <summary>Requests that stood at a level of a signal or above.</summary>
/// <param name="DecidedCustomers">Customers behind those that turned out one way or the other: what the interval counts, as requests of one customer are not independent.</param>
/// <param name="GoodCustomersHit">Good customers who would have been marked at least once.</param>
public sealed record SignalLevelRow(SignalKind Kind, double Level, int Bad, int Fine, int Unknown, int DecidedCustomers, int GoodCustomersHit)
{
    public int Decided => Bad + Fine;

    /// <summary>Share of the marked requests that turned out bad; null where none was decided.</summary>
    public double? Precision => Decided == 0 ? null : (double)Bad / Decided;

    /// <summary>95 %.</summary>
    public WilsonInterval Interval => WilsonInterval.Of(Precision ?? 0, DecidedCustomers);
}
