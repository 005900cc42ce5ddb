using System.Globalization;

namespace ReturnsDesk.Cli.Bench.Whole;

/// <summary>Returns a second and the times of the steps, a column per number of crews; where and on what.</summary>
internal sealed record WholeReport(string Machine, string Engine, string LoadAverage, int Orders, IReadOnlyList<WholeLevel> Levels)
{
    /// <summary>Fit for docs/performance.md.</summary>
    public IEnumerable<string> Table(Func<string, string> words)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{Machine}, {Engine}, {Orders:N0} orders, {words("Bench.Load")} {LoadAverage}");
        yield return "";
        yield return Row(words("Bench.Whole.What"), Levels.Select(level => string.Format(CultureInfo.InvariantCulture, words("Bench.Whole.Parallel"), level.Parallel)));
        yield return Row("---", Levels.Select(_ => "---:"));
        yield return Row(words("Bench.Whole.per-second"), Levels.Select(level => Plain(level.PerSecond)));
        foreach (var step in WholeReturn.Steps.Append(WholeReturn.Whole))
        {
            yield return Row(words("Bench.Whole." + step), Levels.Select(level => level.Steps.Single(figure => figure.Step == step)).Select(figure => $"{Plain(figure.Median)} / {Plain(figure.P95)}"));
        }

        yield return Row(words("Bench.Whole.repeated"), Levels.Select(level => $"{Whole(level.RepeatedWrites)} / {Whole(level.AskedAgain)}"));
        yield return Row(words("Bench.Whole.count"), Levels.Select(level => Whole(level.Returns)));
    }

    private static string Row(string first, IEnumerable<string> others) => $"| {first} | {string.Join(" | ", others)} |";

    private static string Plain(double number) => number.ToString(number < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    private static string Whole(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
