using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.ApiKeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

public sealed class ApiKeyCommandTests
{
    [Fact]
    public async Task A_key_is_printed_alone_so_that_a_script_can_take_it()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        var manager = await database.AddStaffAsync(Roles.Manager);
        var file = database.ConnectionString["Data Source=".Length..];

        var run = await CommandRun.OfAsync("api-key", "add", "--name", "Shop", "--scopes", "refunds:propose,returns:read", "--owner", manager.Name, "--data", file);
        var unknown = await CommandRun.OfAsync("api-key", "add", "--name", "Shop", "--scopes", "returns:read", "--owner", "nobody@desk.test", "--data", file);

        Assert.Equal((0, 1), (run.ExitCode, unknown.ExitCode));
        var caller = await database.Use<RecogniseApiKey>().ReadAsync(Actor.Automatic, run.Output.Trim());
        Assert.Equal((manager.Id, "returns:read,refunds:propose"), (caller!.Actor.Id, string.Join(',', caller.Scopes)));
        Assert.Contains("nobody@desk.test", unknown.Error, StringComparison.Ordinal);
    }
}
