using Microsoft.Data.Sqlite;
using ReturnsDesk.Cli.Bench;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Cli;

public sealed class BenchStepTests
{
    [Fact]
    public async Task The_steps_measure_what_they_name()
    {
        await using var bench = await SmallBench.BuildAsync();
        IBenchStep[] steps = [new CountStep(2), new SearchStep(2), new LabelStep(2), new ReportStep(2), new ImportStep(20, 1)];
        var figures = new List<BenchFigure>();

        foreach (var step in steps)
        {
            figures.AddRange(await step.MeasureAsync(bench.Room, CancellationToken.None));
        }

        Assert.Equal(
            ["work-counts ms", "view-counts ms", "order-search ms", "label ms", "label-rate labels/s", "dashboard ms", "return-rate ms", "import lines/s", "import-again lines/s", "import-memory MB"],
            figures.Select(figure => $"{figure.Code} {figure.Unit}"));
        Assert.All(figures, figure => Assert.True(figure.Median > 0, figure.Code));
        Assert.All(figures, figure => Assert.False(CommandLineServices.Words<CliTexts>()["Bench." + figure.Code].ResourceNotFound, figure.Code));
    }

    [Fact]
    public async Task The_report_tells_how_many_returns_there_are()
    {
        await using var bench = await SmallBench.BuildAsync();

        var returns = await BenchShop.ReturnsAsync(bench.Room, CancellationToken.None);
        var report = BenchReport.Of(BenchShop.EndsAt, bench.Room.Orders, returns, [new BenchFigure("case", "ms", 1.5, 12.5, 3)]);

        Assert.InRange(returns, 80, 100);
        Assert.EndsWith($"100 orders, {returns} returns", report.Table(key => key).First(), StringComparison.Ordinal);
        Assert.Contains("| Bench.case | 1.50 | 12.5 | ms | 3 |", report.Table(key => key));
    }

    [Fact]
    public async Task A_shop_that_was_built_is_used_again_where_it_has_the_size_asked_for()
    {
        await using var bench = await SmallBench.BuildAsync();

        Assert.True(await bench.BuildAgainAsync());
        Assert.False(await bench.BuildAgainAsync(orders: 200));
    }

    [Fact]
    public async Task A_server_works_on_a_copy_with_all_rows_and_leaves_the_measured_file_as_it_was()
    {
        await using var bench = await SmallBench.BuildAsync();
        using var copy = new BenchCopy(bench.Room.DataFile);

        Assert.Equal(100, await RunAsync(copy.DataFile, "SELECT COUNT(*) FROM Orders"));
        await RunAsync(copy.DataFile, "UPDATE Orders SET Number = 'X' || Number");

        Assert.Equal(0, await RunAsync(bench.Room.DataFile, "SELECT COUNT(*) FROM Orders WHERE Number LIKE 'X%'"));
    }

    private static async Task<long> RunAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is long number ? number : 0;
    }
}
