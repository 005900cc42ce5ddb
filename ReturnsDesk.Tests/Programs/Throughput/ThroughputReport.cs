using System.Globalization;
using ReturnsDesk.Cli.Bench;

namespace ReturnsDesk.Tests.Programs.Throughput;

/// <summary>The figures as a Markdown table, a column for each setting.</summary>
internal static class ThroughputReport
{
    public static IEnumerable<string> Table(DateTime now, string engine, string loadAverage, IReadOnlyList<ThroughputFigure> figures)
    {
        yield return $"{BenchReport.Of(now, 0, 0, []).Machine}, {engine}, load average {loadAverage}";
        yield return "";
        yield return Row("the gateway answers after; the sender has", figures.Select(figure => figure.Setting.ToString()));
        yield return Row("---", figures.Select(_ => "---:"));
        yield return Row("Refunds per second, from a full queue", figures.Select(figure => Plain(figure.PerSecond)));
        yield return Row(string.Create(CultureInfo.InvariantCulture, $"Proposed → queued, {ThroughputPlan.Agents} at once, ms p50 / p95"), figures.Select(figure => Shares(figure.Stored)));
        yield return Row("Taken on by the sender → settled, ms p50 / p95", figures.Select(figure => Shares(figure.Sent)));
        yield return Row("Queued → settled on a quiet desk, ms p50 / p95", figures.Select(figure => Shares(figure.AtEase)));
        yield return Row("Refunds (calls) of the full queue", figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Refunds:N0} ({figure.Parts:N0})")));
    }

    private static string Row(string first, IEnumerable<string> others) => $"| {first} | {string.Join(" | ", others)} |";

    private static string Shares(double[] times) => $"{Plain(Stopwatches.Share(times, 0.5))} / {Plain(Stopwatches.Share(times, 0.95))}";

    private static string Plain(double number) => number.ToString(number < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
