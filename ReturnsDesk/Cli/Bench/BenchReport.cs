using System.Globalization;
using System.Runtime.InteropServices;

namespace ReturnsDesk.Cli.Bench;

/// <summary>Where and on what the figures were measured, so that they can be compared.</summary>
internal sealed record BenchReport(
    string Date, string Version, string Runtime, string System, int Cores, long MemoryMegabytes, string Build, int Orders, int Returns, IReadOnlyList<BenchFigure> Figures)
{
    public static BenchReport Of(DateTime now, int orders, int returns, IReadOnlyList<BenchFigure> figures) => new(
        now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        typeof(BenchReport).Assembly.GetName().Version!.ToString(3),
        RuntimeInformation.FrameworkDescription,
        RuntimeInformation.OSDescription,
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_048_576,
#if DEBUG
        "Debug",
#else
        "Release",
#endif
        orders,
        returns,
        figures);

    /// <summary>When, which build, and on which machine.</summary>
    internal string Machine => string.Create(CultureInfo.InvariantCulture, $"{Date}, ReturnsDesk {Version} ({Build}), {Runtime}, {System}, {Cores} cores, {MemoryMegabytes:N0} MB");

    /// <summary>Fit for docs/performance.md.</summary>
    public IEnumerable<string> Table(Func<string, string> words) =>
        [string.Create(CultureInfo.InvariantCulture, $"{Machine}, {Orders:N0} orders, {Returns:N0} returns"), "", .. Lines(words)];

    /// <summary>The figures as a Markdown table. The words are those of <c>Bench.…</c>.</summary>
    public IEnumerable<string> Lines(Func<string, string> words)
    {
        static string Plain(double? value) => value is not { } number ? "" : number.ToString(number < 10 ? "0.00" : number < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
        yield return $"| {words("Bench.What")} | {words("Bench.Median")} | p95 | {words("Bench.Unit")} | n |";
        yield return "| --- | ---: | ---: | --- | ---: |";
        foreach (var figure in Figures)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"| {words("Bench." + figure.Code)} | {Plain(figure.Median)} | {Plain(figure.P95)} | {figure.Unit} | {figure.Repetitions} |");
        }
    }
}
