using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data;

public sealed class DeskDefaultsTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_fresh_desk_gets_what_no_desk_can_be_without_once(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);

        await EnsureAsync(database);
        await EnsureAsync(database);

        await using var db = database.Open();
        Assert.Equal(ReturnReasons.Shipped.Count, await db.ReturnReasons.CountAsync());
        Assert.Equal(ReplyTemplates.Shipped.Select(words => words.NameEn), (await db.ReplyTemplates.OrderBy(template => template.Position).ToListAsync()).Select(template => template.NameEn));
        Assert.Equal(Roles.All.Order(), (await db.Roles.Select(role => role.Name!).ToListAsync()).Order());
        Assert.Equal(1, (await db.Policies.SingleAsync()).Number);
        Assert.Equal(1, await db.Merchants.CountAsync());
        Assert.Equal(0, await db.ReturnAddresses.CountAsync());
    }

    [Fact]
    public async Task What_people_changed_stays()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        await EnsureAsync(database);
        await using (var db = database.Open())
        {
            (await db.ReturnReasons.SingleAsync(reason => reason.Code == "late")).Describe("Too slow", "太慢", FaultSide.Merchant, isActive: false);
            await db.SaveChangesAsync();
        }

        await EnsureAsync(database);

        await using var after = database.Open();
        Assert.Equal("Too slow", (await after.ReturnReasons.SingleAsync(reason => reason.Code == "late")).NameEn);
    }

    private static async Task EnsureAsync(TestDb database)
    {
        await using var db = database.Open();
        await DeskDefaults.EnsureAsync(db, database.Clock);
    }
}
