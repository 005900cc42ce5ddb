using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Programs.Throughput;

/// <summary>The program on a small size, and what it is asked with.</summary>
public sealed class ThroughputTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Every_refund_of_a_small_run_is_paid_and_every_figure_is_there(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("returnsdesk-tests-");
        var plan = new ThroughputPlan(engine, Refunds: 8, [0, 20], [2]) { WarmUp = 2, AtEase = 2, EaseBetween = TimeSpan.Zero, PauseSeconds = 0.1 };

        var run = new ThroughputRun(plan, _ => { });
        var figures = await run.RunAsync(folder.FullName);

        Assert.Equal([new ThroughputSetting(0, 2), new ThroughputSetting(20, 2)], figures.Select(figure => figure.Setting));
        Assert.All(figures, figure => Assert.Equal((4, 4), (figure.Refunds, figure.Stored.Length)));
        Assert.All(figures, figure => Assert.True(figure.PerSecond > 0 && figure.Parts == figure.Sent.Length && figure.AtEase.Length >= 2));
        var table = ThroughputReport.Table(AReturn.Monday, run.Engine, "0.10", figures).ToList();
        Assert.EndsWith("load average 0.10", table[0], StringComparison.Ordinal);
        Assert.Contains("| the gateway answers after; the sender has | 0 ms, 2 in flight | 20 ms, 2 in flight |", table);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("--in-flight", "0")]
    [InlineData("--in-flight", "65")]
    [InlineData("--latency", "5001")]
    [InlineData("--refunds", "0")]
    public async Task What_cannot_be_measured_is_refused(string option, string value)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = await EntryPoint.RunAsync(["throughput", option, value], output, error);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(option, error.ToString(), StringComparison.Ordinal);
    }
}
