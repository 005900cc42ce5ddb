using ReturnsDesk.Cli.Bench;
using ReturnsDesk.Tests.Features.Demo;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

public sealed class BenchCommandTests
{
    [Fact]
    public async Task A_database_that_is_not_its_own_is_not_measured()
    {
        await using var database = await DemoDeskOf.CreateAsync(Engine.Sqlite);

        var run = await CommandRun.OfAsync("bench", "--orders", "400", "--data", database.ConnectionString["Data Source=".Length..]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("holds something else", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.95, 5)]
    public void A_share_is_the_nearest_rank(double share, double expected) => Assert.Equal(expected, Stopwatches.Share([5, 1, 4, 2, 3], share));

    [Fact]
    public async Task The_warm_up_is_not_counted()
    {
        var runs = new List<int>();

        var times = await Stopwatches.MillisecondsAsync(2, 3, number =>
        {
            runs.Add(number);
            return Task.CompletedTask;
        });

        Assert.Equal([0, 1, 2, 3, 4], runs);
        Assert.Equal(3, times.Length);
    }
}
