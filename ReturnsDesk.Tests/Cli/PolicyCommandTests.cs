using ReturnsDesk.Tests.Features.Demo;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

public sealed class PolicyCommandTests : IAsyncLifetime
{
    private TestDb _database = null!;

    private string DataFile => _database.ConnectionString["Data Source=".Length..];

    public async Task InitializeAsync() => _database = await DemoDeskOf.CreateAsync(Engine.Sqlite);

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task It_tells_what_a_version_would_have_changed()
    {
        var run = await CommandRun.OfAsync("policy", "replay", "--version", "1", "--months", "36", "--data", DataFile);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("requests", run.Output, StringComparison.Ordinal);
        Assert.Contains("would have been decided otherwise", run.Output, StringComparison.Ordinal);
        Assert.Contains("(100.0 %) come out as they did", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Sentence.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_scripts_it_prints_the_whole_result()
    {
        var run = await CommandRun.OfAsync("policy", "replay", "--version", "2", "--months", "36", "--json", "--data", DataFile);

        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        var result = json.RootElement.GetProperty("result");
        Assert.Equal("Done", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(0, result.GetProperty("changed").GetInt32());
        Assert.Equal(result.GetProperty("requests").GetInt32(), result.GetProperty("check").GetProperty("same").GetInt32());
    }

    [Fact]
    public async Task A_version_that_is_not_there_ends_with_1()
    {
        var run = await CommandRun.OfAsync("policy", "replay", "--version", "9", "--data", DataFile);

        Assert.Equal((1, "There is no version 9 of the policy."), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public async Task Without_a_version_it_is_wrong_usage() => Assert.Equal(2, (await CommandRun.OfAsync("policy", "replay", "--data", DataFile)).ExitCode);
}
