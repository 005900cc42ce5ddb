using System.Text.Json;
using ReturnsDesk.Tests.Features.Demo;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

public sealed class ReconcileCommandTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("returnsdesk-test-").FullName;
    private TestDb _database = null!;

    private string DataFile => _database.ConnectionString["Data Source=".Length..];

    public async Task InitializeAsync() => _database = await DemoDeskOf.CreateAsync(Engine.Sqlite);

    public async Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_refund_made_outside_ends_with_1_and_says_what_to_do()
    {
        var run = await RunAsync("Reference,Payment,Amount,Currency,Time\nre_console,pay_far,12.34,EUR,2031-05-05 10:00Z\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Made outside the desk  re_console  pay_far", run.Output, StringComparison.Ordinal);
        Assert.Contains("The gateway paid back 12.34 EUR on 2031-05-05 10:00 UTC for a payment that the desk does not know.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Reconcile.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_without_a_difference_ends_with_0()
    {
        var run = await RunAsync("Reference,Amount,Time\n", "--from", "2031-05-01", "--to", "2031-05-31");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("No difference of test is open." + Environment.NewLine, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_scripts_it_prints_the_figures_and_the_open_differences()
    {
        var run = await RunAsync("Reference,Payment,Amount,Currency,Time\nre_console,pay_far,1234,JPY,2031-05-05\n", "--json");

        using var answer = JsonDocument.Parse(run.Output);
        var difference = answer.RootElement.GetProperty("openDifferences").EnumerateArray().Single();
        Assert.Equal((1, 1), (run.ExitCode, answer.RootElement.GetProperty("open").GetInt32()));
        Assert.Equal(("MadeOutside", "1234", "JPY"), (difference.GetProperty("kind").GetString(), difference.GetProperty("gatewayAmount").GetString(), difference.GetProperty("gatewayCurrency").GetString()));
    }

    [Fact]
    public async Task A_bad_row_is_told_with_its_place()
    {
        var run = await RunAsync("Reference,Amount,Time\nre_1,abc,2031-05-05\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("statement.csv:2 [Amount]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_gateway_and_a_missing_statement_are_told()
    {
        var unknown = await CommandRun.OfAsync("reconcile", "paypal", "--data", DataFile);
        var missing = await CommandRun.OfAsync("reconcile", "test", "--file", "nowhere.csv", "--data", DataFile);

        Assert.Equal((1, 1), (unknown.ExitCode, missing.ExitCode));
        Assert.Contains("There is no gateway paypal. Known are: test.", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere.csv", missing.Error, StringComparison.Ordinal);
    }

    private async Task<CommandRun> RunAsync(string statement, params string[] more)
    {
        var file = Path.Combine(_folder, "statement.csv");
        await File.WriteAllTextAsync(file, statement);
        return await CommandRun.OfAsync(["reconcile", "test", "--file", file, "--data", DataFile, .. more]);
    }
}
