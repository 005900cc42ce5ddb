using ReturnsDesk.Cli.Bench;

namespace ReturnsDesk.Tests.Programs.Circuits;

/// <summary>Memory of the server (RSS, MB) before the first tab, after each tab, and after all were closed. Nothing is collected by force.</summary>
internal sealed record CircuitMemory(double Idle, IReadOnlyList<double> AfterTab, double AfterClosing)
{
    public const int FewestTabs = 3;

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["Bench.What"] = "measured",
        ["Bench.Median"] = "figure",
        ["Bench.Unit"] = "unit",
        ["Bench.circuits-idle"] = "Server at rest, nobody there (RSS)",
        ["Bench.circuits-first"] = "With one tab of the review queue open",
        ["Bench.circuits-last"] = "With n tabs open",
        ["Bench.circuits-each"] = "Each tab after the first (slope)",
        ["Bench.circuits-closed"] = "After all tabs were closed",
    };

    /// <summary>What a further tab adds: the least squares line through all but the first, which also pays for the first use of everything.</summary>
    public double PerFurtherTab
    {
        get
        {
            double[] further = [.. AfterTab.Skip(1)];
            var (middle, average) = ((further.Length - 1) / 2.0, further.Average());
            var (together, spread) = (0.0, 0.0);
            for (var i = 0; i < further.Length; i++)
            {
                together += (i - middle) * (further[i] - average);
                spread += (i - middle) * (i - middle);
            }

            return together / spread;
        }
    }

    /// <summary>A heading and a Markdown table, as <c>bench</c> prints it.</summary>
    public IEnumerable<string> Table(DateTime now, string subject)
    {
        var report = BenchReport.Of(now, 0, 0,
        [
            new BenchFigure("circuits-idle", "MB", Idle, null, 1),
            new BenchFigure("circuits-first", "MB", AfterTab[0], null, 1),
            new BenchFigure("circuits-last", "MB", AfterTab[^1], null, AfterTab.Count),
            new BenchFigure("circuits-each", "MB", PerFurtherTab, null, AfterTab.Count - 1),
            new BenchFigure("circuits-closed", "MB", AfterClosing, null, AfterTab.Count),
        ]);
        return [$"{report.Machine}, {subject}", "", .. report.Lines(key => Words[key])];
    }
}
