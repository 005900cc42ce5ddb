using System.Collections.Concurrent;

namespace ReturnsDesk.Cli.Bench.Whole;

/// <summary>Milliseconds by step, written to by many at once.</summary>
internal sealed class StepTimes
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _times = new(StringComparer.Ordinal);
    private int _askedAgain;

    /// <summary>How often a step was refused because of others, and asked for again.</summary>
    public int Again => _askedAgain;

    public void Add(string step, TimeSpan took) => _times.GetOrAdd(step, _ => []).Add(took.TotalMilliseconds);

    public void AskedAgain() => Interlocked.Increment(ref _askedAgain);

    public StepFigure Figure(string step) => _times[step].ToArray() is var all ? new StepFigure(step, Stopwatches.Share(all, 0.5), Stopwatches.Share(all, 0.95)) : null!;
}

/// <summary>Milliseconds that one step takes.</summary>
internal sealed record StepFigure(string Step, double Median, double P95);
