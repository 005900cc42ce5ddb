using ReturnsDesk.Account;
using ReturnsDesk.Features.Demo;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

public sealed class DemoCommandTests
{
    [Fact]
    public async Task An_empty_file_becomes_a_shop_and_the_sign_ins_are_printed_once()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        string[] command = ["demo", "--orders", "120", "--seed", "5", "--until", "2026-11-20", "--data", database.ConnectionString["Data Source=".Length..]];

        var first = await CommandRun.OfAsync(command);
        var second = await CommandRun.OfAsync(command);

        Assert.Equal(0, first.ExitCode);
        Assert.StartsWith("120 orders", first.Output, StringComparison.Ordinal);
        Assert.All(DemoPerson.All, person => Assert.Contains(person.Email, first.Output, StringComparison.Ordinal));
        Assert.Equal(1, second.ExitCode);
        Assert.StartsWith("There are orders in this database already.", second.Error, StringComparison.Ordinal);
    }
}
