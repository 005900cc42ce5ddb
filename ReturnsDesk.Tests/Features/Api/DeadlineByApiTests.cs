using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Api;

/// <summary>Due times that the shop's platform sets.</summary>
public sealed class DeadlineByApiTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_platforms_due_time_is_taken_over_once(Engine engine)
    {
        await using var desk = await ApiDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(4200);

        var moved = await MoveAsync(desk, number, "Refund", "2027-03-10T20:00:00+08:00", "first");
        var repeated = await MoveAsync(desk, number, "Refund", "2027-03-10T20:00:00+08:00", "first");
        var reused = await MoveAsync(desk, number, "Refund", "2027-03-11T20:00:00+08:00", "first");

        Assert.Equal((201, "Platform", "2027-03-10T12:00:00Z"), (moved.Status, moved.Json.GetProperty("source").GetString(), moved.Json.GetProperty("dueAt").GetString()));
        Assert.Equal((moved.Body, true), (repeated.Body, repeated.IsRepeat));
        Assert.Equal((422, "api.key-reused"), (reused.Status, reused.Code));
        var stored = await desk.Database.CaseAsync(number);
        Assert.Equal((new DateTime(2027, 3, 10, 12, 0, 0, DateTimeKind.Utc), DeadlineSource.Platform), (stored.NextDueAt, stored.NextSource));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_says_why()
    {
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite);
        var number = await desk.InspectedAsync(4200);
        var reader = await desk.KeyAsync(desk.Manager, ApiScopes.ReadReturns);

        Assert.Equal("deadline.node-not-open", (await MoveAsync(desk, number, "Review", "2027-03-10T12:00:00Z")).Code);
        Assert.Equal("deadline.in-past", (await MoveAsync(desk, number, "Refund", "2020-03-10T12:00:00Z")).Code);
        Assert.Equal((404, "return.unknown"), Told(await MoveAsync(desk, "R-2020-000001", "Refund", "2027-03-10T12:00:00Z")));
        Assert.Equal((400, "api.body-malformed"), Told(await MoveAsync(desk, number, "refund", "2027-03-10T12:00:00Z")));
        Assert.Equal((400, "api.body-malformed"), Told(await MoveAsync(desk, number, "5", "2027-03-10T12:00:00Z")));
        Assert.Equal((400, "api.body-malformed"), Told(await MoveAsync(desk, number, "Refund", "2027-03-10 12:00")));
        Assert.Equal((403, "api.scope-missing"), Told(await MoveAsync(desk, number, "Refund", "2027-03-10T12:00:00Z", key: reader)));
    }

    [Fact]
    public async Task Only_a_manager_gives_the_scope_away()
    {
        Assert.Contains(ApiScopes.MoveDeadlines, ApiScopes.OpenTo([Roles.Manager]));
        Assert.DoesNotContain(ApiScopes.MoveDeadlines, ApiScopes.OpenTo([Roles.Agent, Roles.Warehouse, Roles.Finance, Roles.Admin, Roles.Auditor]));
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite);
        var number = await desk.InspectedAsync(4200);
        await using (var db = desk.Database.Open())
        {
            db.UserRoles.RemoveRange(db.UserRoles.Where(link => link.UserId == desk.Manager.Id));
            await db.SaveChangesAsync();
        }

        Assert.Equal((403, "desk.not-permitted"), Told(await MoveAsync(desk, number, "Refund", "2027-03-10T12:00:00Z")));
    }

    private static (int Status, string Code) Told(ApiReply reply) => (reply.Status, reply.Code);

    private static Task<ApiReply> MoveAsync(ApiDesk desk, string number, string node, string dueAt, string? call = null, string? key = null) =>
        desk.PostAsync($"/api/v1/returns/{number}/deadlines", $$"""{ "node": "{{node}}", "dueAt": "{{dueAt}}" }""", call ?? Guid.NewGuid().ToString(), key);
}
