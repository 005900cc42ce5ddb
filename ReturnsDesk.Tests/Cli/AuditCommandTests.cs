using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

public sealed class AuditCommandTests : IAsyncLifetime
{
    private TestDb _database = null!;

    private string DataFile => _database.ConnectionString["Data Source=".Length..];

    public async Task InitializeAsync() => _database = await TestDb.CreateAsync(Engine.Sqlite);

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_good_chain_ends_with_0_and_says_what_it_was_compared_with()
    {
        await _database.TellAsync(3);
        var alone = await CommandRun.OfAsync("audit", "verify", "--data", DataFile);
        var head = await CommandRun.OfAsync("audit", "head", "--data", DataFile);
        await File.WriteAllTextAsync(Path.ChangeExtension(DataFile, ".audit-heads.txt"), head.Output);

        var compared = await CommandRun.OfAsync("audit", "verify", "--data", DataFile);

        Assert.Equal((0, 0), (alone.ExitCode, compared.ExitCode));
        Assert.Contains("The chain holds: 3 entries", alone.Output, StringComparison.Ordinal);
        Assert.Contains("a cut tail would not show", alone.Output, StringComparison.Ordinal);
        Assert.Contains("Exported heads compared: 1", compared.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("audit", "verify")]
    public async Task A_changed_entry_ends_with_1_and_is_named(params string[] command)
    {
        await _database.TellAsync(3);
        await using (var db = _database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "AppendOnly_AuditEntries_Update"; UPDATE "AuditEntries" SET "Subject" = 'refund 3' WHERE "Seq" = 2""");
        }

        var run = await CommandRun.OfAsync([.. command, "--data", DataFile]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Entry 2 is not as it was written", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_scripts_it_prints_the_answer()
    {
        await _database.TellAsync(2);

        var run = await CommandRun.OfAsync("audit", "verify", "--json", "--data", DataFile);

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal((true, 2), (answer.RootElement.GetProperty("holds").GetBoolean(), answer.RootElement.GetProperty("good").GetInt32()));
    }

    [Fact]
    public async Task An_empty_chain_has_no_head_to_print()
    {
        var run = await CommandRun.OfAsync("audit", "head", "--data", DataFile);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
    }
}
