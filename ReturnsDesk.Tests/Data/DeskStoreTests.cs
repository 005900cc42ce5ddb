using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data;

public sealed class DeskStoreTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Each_role_may_exactly_what_its_bundle_says(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await using var db = database.Open();

        foreach (var role in Roles.All)
        {
            var person = await database.AddStaffAsync(role);
            foreach (var permission in Permissions.All)
            {
                Assert.Equal(Roles.Bundles[role].Contains(permission), await DeskStore.MayAsync(db, person, permission, CancellationToken.None));
            }
        }
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_right_taken_away_is_gone_at_the_next_action(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var agent = await database.AddStaffAsync(Roles.Agent);

        Assert.False((await RenameAsync(database, agent, "Ann")).Refused);
        await using (var db = database.Open())
        {
            await db.UserRoles.ExecuteDeleteAsync();
        }

        Assert.Equal("desk.not-permitted", (await RenameAsync(database, agent, "Bea")).Refusal?.Code);
        Assert.Equal("Ann", await NameAsync(database, agent));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_disabled_person_may_neither_write_nor_read(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var agent = await database.AddStaffAsync(Roles.Agent);
        await using var db = database.Open();
        await db.Users.ExecuteUpdateAsync(users => users.SetProperty(user => user.IsDisabled, true));

        Assert.Equal("desk.not-permitted", (await RenameAsync(database, agent, "Ann")).Refusal?.Code);
        await Assert.ThrowsAsync<NotPermittedException>(() => database.Store.ReadAsync<Decide, int>(agent, desk => desk.Users.CountAsync(), CancellationToken.None));
    }

    private static Task<Result> RenameAsync(TestDb database, Actor actor, string name) => database.Store.WriteAsync<Decide>(
        actor,
        async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == actor.Id)).DisplayName = name;
            return Result.Done;
        },
        CancellationToken.None);

    private static async Task<string> NameAsync(TestDb database, Actor actor)
    {
        await using var db = database.Open();
        return await db.Users.Where(user => user.Id == actor.Id).Select(user => user.DisplayName).SingleAsync();
    }

    [Requires(Permissions.DecideReturn)]
    private sealed class Decide;
}
