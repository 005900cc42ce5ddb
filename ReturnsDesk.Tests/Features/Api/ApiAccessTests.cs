using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.ApiKeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Api;

/// <summary>Who may call, and as whom.</summary>
public sealed class ApiAccessTests
{
    [Fact]
    public async Task Nobody_is_let_in_without_a_key_that_lives()
    {
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite);
        var ended = await desk.KeyAsync(desk.Manager, ApiScopes.ReadReturns);
        var keys = await desk.Get<ReadApiKeys>().ReadAsync(desk.Manager);
        await desk.Get<DisableApiKey>().ExecuteAsync(desk.Manager, keys.Keys.MaxBy(key => key.Id)!.Id);

        var without = await desk.GetAsync("/api/v1/refunds/1", key: "");
        var unknown = await desk.GetAsync("/api/v1/refunds/1", key: "rd_unknown");
        var dead = await desk.GetAsync("/api/v1/refunds/1", key: ended);

        Assert.Equal((401, "api.key-missing", "application/problem+json", "Bearer"), (without.Status, without.Code, without.ContentType, without.Challenge));
        Assert.Equal((401, "api.key-unknown"), (unknown.Status, unknown.Code));
        Assert.Equal((401, "api.key-unknown"), (dead.Status, dead.Code));
    }

    [Fact]
    public async Task A_cookie_of_a_person_counts_for_nothing()
    {
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite);
        var request = desk.Request(HttpMethod.Get, "/api/v1/refunds/1", key: "", call: null, content: null);
        request.Headers.Add("X-Staff", desk.Manager.Id);

        Assert.Equal(401, (await desk.SendAsync(request)).Status);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_key_dies_with_its_owner_and_loses_what_the_owner_loses(Engine engine)
    {
        await using var desk = await ApiDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(4500);
        await using var db = desk.Database.Open();

        await db.UserRoles.ExecuteDeleteAsync();
        var bare = await desk.ProposeAsync(number);
        await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.IsDisabled, true));
        var dead = await desk.ProposeAsync(number);

        Assert.Equal((403, "desk.not-permitted"), (bare.Status, bare.Code));
        Assert.Equal((401, "api.key-unknown"), (dead.Status, dead.Code));
        Assert.Equal(0, await desk.RefundsAsync());
    }

    [Fact]
    public async Task A_key_does_only_what_its_scopes_name()
    {
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite);
        var reader = await desk.KeyAsync(desk.Manager, ApiScopes.ReadReturns);
        var number = await desk.InspectedAsync(4500);

        var proposed = await desk.ProposeAsync(number, key: reader);
        var credit = await desk.GetAsync("/api/v1/store-credit?customer=kim1001@example.test", reader);

        Assert.Equal((403, "api.scope-missing"), (proposed.Status, proposed.Code));
        Assert.Contains(ApiScopes.ProposeRefunds, proposed.Sentence, StringComparison.Ordinal);
        Assert.Equal((403, "api.scope-missing"), (credit.Status, credit.Code));
        Assert.Equal(0, await desk.RefundsAsync());
    }

    [Fact]
    public async Task An_admins_key_sees_no_money()
    {
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite);
        var admin = await desk.Database.AddStaffAsync(Roles.Admin);

        var read = await desk.GetAsync("/api/v1/refunds/1", await desk.KeyAsync(admin, ApiScopes.ReadReturns));

        Assert.Equal((403, "desk.not-permitted"), (read.Status, read.Code));
    }

    [Theory]
    [InlineData("/api/v1/refunds/1?api_key=rd_secret")]
    [InlineData("/api/v1/refunds/1?x=rd_secret")]
    [InlineData("/api/v1/nowhere?access_token=abc")]
    public async Task A_key_in_an_address_is_refused_with_a_hint(string address)
    {
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite);

        var reply = await desk.GetAsync(address);

        Assert.Equal((400, "api.key-in-address"), (reply.Status, reply.Code));
        Assert.Contains("Authorization: Bearer", reply.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("rd_secret", reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/refunds/none")]
    [InlineData("/API/v2/refunds/1")]
    public async Task An_unknown_address_is_told_in_json(string address)
    {
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite);

        var reply = await desk.GetAsync(address);

        Assert.Equal((404, "api.address-unknown", "application/problem+json"), (reply.Status, reply.Code, reply.ContentType));
    }

    [Fact]
    public async Task A_refusal_speaks_the_language_asked_for()
    {
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite);
        var request = desk.Request(HttpMethod.Get, "/api/v1/refunds/77", key: null, call: null, content: null);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("zh-CN"));

        var chinese = await desk.SendAsync(request);
        var english = await desk.GetAsync("/api/v1/refunds/77");

        Assert.Equal((404, "refund.unknown"), (chinese.Status, chinese.Code));
        Assert.NotEqual(english.Sentence, chinese.Sentence);
        Assert.Contains("退款", chinese.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_calls_too_often_waits_and_others_do_not()
    {
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite, callsPer10Seconds: 3);
        var other = await desk.KeyAsync(desk.Manager, ApiScopes.ReadReturns);

        var replies = new List<ApiReply>();
        for (var call = 0; call < 4; call++)
        {
            replies.Add(await desk.GetAsync("/api/v1/refunds/1"));
        }

        Assert.Equal([404, 404, 404, 429], replies.Select(reply => reply.Status));
        Assert.Equal("api.too-many", replies[3].Code);
        Assert.InRange(int.Parse(replies[3].RetryAfter!, System.Globalization.CultureInfo.InvariantCulture), 1, 10);
        Assert.Equal(404, (await desk.GetAsync("/api/v1/refunds/1", other)).Status);
    }
}
