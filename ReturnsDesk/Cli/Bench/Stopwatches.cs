using System.Diagnostics;

namespace ReturnsDesk.Cli.Bench;

/// <summary>Runs something often enough to tell its usual time from chance.</summary>
internal static class Stopwatches
{
    /// <summary>Milliseconds of each run after the warm-up, one after the other. The action is told its number, to vary what it asks.</summary>
    public static async Task<double[]> MillisecondsAsync(int warmUp, int repetitions, Func<int, Task> action)
    {
        for (var i = 0; i < warmUp; i++)
        {
            await action(i);
        }

        var times = new double[repetitions];
        for (var i = 0; i < repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await action(warmUp + i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }

    public static BenchFigure Figure(string code, double[] times) => new(code, "ms", Share(times, 0.5), Share(times, 0.95), times.Length);

    /// <summary>Where only the median says something.</summary>
    public static BenchFigure Figure(string code, string unit, double[] values) => new(code, unit, Share(values, 0.5), null, values.Length);

    /// <summary>The value below which this share of the others lies (nearest rank).</summary>
    public static double Share(double[] values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
