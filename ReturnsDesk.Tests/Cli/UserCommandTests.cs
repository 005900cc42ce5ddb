using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Cli;

public sealed class UserCommandTests : IAsyncLifetime
{
    private TestDb _database = null!;

    private string DataFile => _database.ConnectionString["Data Source=".Length..];

    public async Task InitializeAsync() => _database = await TestDb.CreateAsync(Engine.Sqlite);

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_person_gets_a_sign_in_and_the_password_is_printed_once()
    {
        var run = await AddAsync("mei@desk.test", Roles.Agent);

        await using var db = _database.Open();
        var person = await db.Users.SingleAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("One-time password, shown only now: ", run.Output, StringComparison.Ordinal);
        Assert.Equal([Roles.Agent], await ReturnsDesk.Data.DeskStore.RolesAsync(db, Actor.Staff(person.Id, person.DisplayName), CancellationToken.None));
    }

    [Fact]
    public async Task The_same_address_twice_is_refused()
    {
        await AddAsync("mei@desk.test", Roles.Agent);

        var run = await AddAsync("MEI@desk.test", Roles.Admin);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Somebody with this e-mail address exists already.", run.Error.Trim());
    }

    private Task<CommandRun> AddAsync(string email, string role) =>
        CommandRun.OfAsync("user", "add", "--email", email, "--name", "Mei", "--role", role, "--data", DataFile);
}
