using Npgsql;
using ReturnsDesk.Cli.Bench.Whole;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

/// <summary><c>bench returns</c> on a small size, on both engines.</summary>
public sealed class BenchReturnsTests
{
    private static readonly string[] Small = ["bench", "returns", "--orders", "100", "--returns", "3", "--parallel", "1,2"];

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Whole_returns_are_measured_step_by_step(Engine engine)
    {
        await using var server = await TestDb.CreateAsync(engine);

        var run = await CommandRun.OfAsync([.. Small, .. On(server)]);

        Assert.Equal("", string.Join('\n', run.Error.Split('\n').Where(line => line.Contains("did not work", StringComparison.Ordinal))));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("| p50 / p95 in ms | 1 in parallel | 2 in parallel |", run.Output, StringComparison.Ordinal);
        Assert.All(WholeReturn.Steps, step => Assert.Contains($"| {CommandLineServices.Words<CliTexts>()["Bench.Whole." + step]} |", run.Output, StringComparison.Ordinal));
        Assert.Contains("| Returns measured | 3 | 3 |", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_is_left_as_it_was()
    {
        await using var server = await TestDb.CreateAsync(Engine.PostgreSql);

        var run = await CommandRun.OfAsync(["bench", "returns", "--orders", "100", "--returns", "1", "--parallel", "1", "--json", .. On(server)]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"perSecond\"", run.Output, StringComparison.Ordinal);
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var asked = new NpgsqlCommand("""SELECT (SELECT count(*) FROM "Orders") + (SELECT count(*) FROM "AspNetUsers")""", connection);
        Assert.Equal(0L, await asked.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_file_that_is_there_is_nobodys_scratch()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);

        var run = await CommandRun.OfAsync([.. Small, "--data", database.ConnectionString["Data Source=".Length..]]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("a database of its own only", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_named_is_kept_and_its_books_hold()
    {
        var folder = Directory.CreateTempSubdirectory("returnsdesk-tests-");
        var file = Path.Combine(folder.FullName, "kept.db");

        var run = await CommandRun.OfAsync([.. Small, "--data", file]);
        var verified = await CommandRun.OfAsync("verify", "--data", file);

        Assert.Equal((0, 0), (run.ExitCode, verified.ExitCode));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("--parallel", "1,0")]
    [InlineData("--parallel", "1,65")]
    [InlineData("--parallel", "four")]
    [InlineData("--returns", "0")]
    [InlineData("--engine", "Oracle")]
    public async Task What_cannot_be_measured_is_wrong_usage(string option, string value)
    {
        var run = await CommandRun.OfAsync("bench", "returns", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option == "--engine" ? "Oracle" : option, run.Error, StringComparison.Ordinal);
    }

    private static string[] On(TestDb server) => server.Engine == Engine.PostgreSql ? ["--connection", server.ConnectionString] : ["--engine", "Sqlite"];
}
