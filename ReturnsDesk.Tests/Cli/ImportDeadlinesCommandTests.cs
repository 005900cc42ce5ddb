using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Features.Returns.Deadlines;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

public sealed class ImportDeadlinesCommandTests : IAsyncLifetime, IDisposable
{
    private readonly CommandFolder _folder = new();
    private TestDb _database = null!;
    private string _number = "";

    public async Task InitializeAsync()
    {
        _database = await TestDb.CreateAsync(Engine.Sqlite);
        await _database.AddDefaultsAsync();
        _number = (await _database.AddReviewsAsync(1))[0];
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_deadline_from_a_file_is_taken_over_once()
    {
        var file = _folder.Write("deadlines.csv", "Order number,Due time\n10001,2099-12-31 20:00\n");

        var first = await RunAsync(file, "--dry-run");
        var second = await RunAsync(file);
        var third = await RunAsync(file);

        Assert.StartsWith("Dry run, nothing written. 1 rows read, 1 lines: 0 would be added, 1 changed, 0 unchanged, 0 problems.", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("1 rows read, 1 lines: 0 added, 1 changed, 0 unchanged, 0 problems.", second.Output, StringComparison.Ordinal);
        Assert.StartsWith("1 rows read, 1 lines: 0 added, 0 changed, 1 unchanged, 0 problems.", third.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (first.ExitCode, second.ExitCode, third.ExitCode));
        var stored = await _database.CaseAsync(_number);
        Assert.Equal((new DateTime(2099, 12, 31, 20, 0, 0, DateTimeKind.Utc), DeadlineSource.Platform), (stored.NextDueAt, stored.NextSource));
    }

    [Theory]
    [InlineData("en", "deadlines.csv:3 [Order number]: The desk does not know order 9.")]
    [InlineData("zh-CN", "deadlines.csv:3 [Order number]: 系统中没有订单 9。")]
    public async Task A_row_that_cannot_be_ends_with_1_and_takes_no_other_with_it(string language, string start)
    {
        var run = await RunAsync(_folder.Write("deadlines.csv", "Order number,Due time\n10001,2099-12-31\n9,2099-12-31\n"), "--language", language);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(start, Assert.Single(run.Error.TrimEnd().Split(Environment.NewLine)), StringComparison.Ordinal);
        Assert.Equal(DeadlineSource.Platform, (await _database.CaseAsync(_number)).NextSource);
    }

    private Task<CommandRun> RunAsync(string file, params string[] options) =>
        CommandRun.OfAsync(["import", "deadlines", file, .. options, "--data", new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(_database.ConnectionString).DataSource]);
}
