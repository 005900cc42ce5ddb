using System.Globalization;
using System.Runtime.InteropServices;

namespace ReturnsDesk.Cli.Bench;

/// <summary>Where and on what the figures were measured, so that they can be compared.</summary>
internal sealed record BenchReport(
    string Date, string Version, string Runtime, string System, int Cores, long MemoryMegabytes, string Build, int Orders, IReadOnlyList<BenchFigure> Figures)
{
    public static BenchReport Of(DateTime now, int orders, IReadOnlyList<BenchFigure> figures) => new(
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
        figures);

    /// <summary>A Markdown table, fit for docs/performance.md.</summary>
    public IEnumerable<string> Table(Func<string, string> words)
    {
        static string Plain(double? value) => value is not { } number ? "" : number.ToString(number < 10 ? "0.00" : number < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
        yield return string.Create(CultureInfo.InvariantCulture, $"{Date}, ReturnsDesk {Version} ({Build}), {Runtime}, {System}, {Cores} cores, {MemoryMegabytes:N0} MB, {Orders:N0} orders = returns");
        yield return "";
        yield return $"| {words("Bench.What")} | {words("Bench.Median")} | p95 | {words("Bench.Unit")} | n |";
        yield return "| --- | ---: | ---: | --- | ---: |";
        foreach (var figure in Figures)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"| {words("Bench." + figure.Code)} | {Plain(figure.Median)} | {Plain(figure.P95)} | {figure.Unit} | {figure.Repetitions} |");
        }
    }
}
