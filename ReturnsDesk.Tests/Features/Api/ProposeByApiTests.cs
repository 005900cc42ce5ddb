using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Api;

public sealed class ProposeByApiTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_program_proposes_a_refund_and_sees_how_far_it_got(Engine engine)
    {
        await using var desk = await ApiDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(4500);

        var proposed = await desk.ProposeAsync(number);
        var read = await desk.GetAsync($"/api/v1/refunds/{proposed.Id}");

        Assert.Equal((201, 4500, "EUR", "Queued"), (proposed.Status, proposed.Json.GetProperty("totalMinor").GetInt64(), proposed.Json.GetProperty("currency").GetString()!, proposed.Json.GetProperty("status").GetString()!));
        var intent = Assert.Single(proposed.Json.GetProperty("intents").EnumerateArray());
        Assert.Equal((4500, "test", 32), (intent.GetProperty("amountMinor").GetInt64(), intent.GetProperty("gateway").GetString()!, intent.GetProperty("key").GetString()!.Length));
        Assert.Equal((200, proposed.Id), (read.Status, read.Id));
        await using var db = desk.Database.Open();
        var refund = await db.Refunds.SingleAsync();
        Assert.Equal((desk.Manager.Id, $"{desk.Manager.Name} · shop", "Manager"), (refund.ProposedById, refund.ProposedByName, refund.ProposerRoles));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_limit_that_counts_is_that_of_the_owner(Engine engine)
    {
        await using var desk = await ApiDesk.OpenAsync(engine);
        var agent = await desk.Database.AddStaffAsync(Roles.Agent);
        var number = await desk.InspectedAsync(9000);

        var proposed = await desk.ProposeAsync(number, key: await desk.KeyAsync(agent, ApiScopes.ProposeRefunds));

        Assert.Equal((201, "AwaitingApproval"), (proposed.Status, proposed.Json.GetProperty("status").GetString()!));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_same_call_is_answered_the_same_and_done_once(Engine engine)
    {
        await using var desk = await ApiDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(4500);

        var first = await desk.ProposeAsync(number, call: "once");
        var again = await desk.ProposeAsync(number, call: "once");

        Assert.Equal((201, false), (first.Status, first.IsRepeat));
        Assert.Equal((201, true, first.Body), (again.Status, again.IsRepeat, again.Body));
        Assert.Equal(1, await desk.RefundsAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Eight_at_once_are_done_once(Engine engine)
    {
        await using var desk = await ApiDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(4500);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.ProposeAsync(number, call: "same")));

        Assert.All(replies, reply => Assert.Equal(201, reply.Status));
        Assert.Single(replies.Select(reply => reply.Body).Distinct());
        Assert.Single(replies, reply => !reply.IsRepeat);
        Assert.Equal(1, await desk.RefundsAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_same_key_for_something_else_is_refused(Engine engine)
    {
        await using var desk = await ApiDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(4500);
        var other = await desk.InspectedAsync(4500);
        await desk.ProposeAsync(number, call: "once");

        var otherBody = await desk.ProposeAsync(number, "{ }", call: "once");
        var otherReturn = await desk.ProposeAsync(other, call: "once");

        Assert.Equal((422, "api.key-reused"), (otherBody.Status, otherBody.Code));
        Assert.Equal((422, "api.key-reused"), (otherReturn.Status, otherReturn.Code));
        Assert.Equal(1, await desk.RefundsAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Keys_of_two_programs_do_not_meet(Engine engine)
    {
        await using var desk = await ApiDesk.OpenAsync(engine);
        var other = await desk.KeyAsync(desk.Manager, ApiScopes.ProposeRefunds);

        var first = await desk.ProposeAsync(await desk.InspectedAsync(4500), call: "1");
        var second = await desk.ProposeAsync(await desk.InspectedAsync(3000), call: "1", key: other);

        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.Equal(2, await desk.RefundsAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_refused_call_leaves_its_key_free(Engine engine)
    {
        await using var desk = await ApiDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(4500);

        var unknown = await desk.ProposeAsync("R-0000-000000", call: "once");
        var tooMuch = await desk.ProposeAsync(number, """{"goodwillMinor":9000000,"reason":"late"}""", call: "once");
        var right = await desk.ProposeAsync(number, call: "once");

        Assert.Equal((404, "return.unknown"), (unknown.Status, unknown.Code));
        Assert.Equal((422, "refund.above-balance"), (tooMuch.Status, tooMuch.Code));
        Assert.Equal(201, right.Status);
    }
}
