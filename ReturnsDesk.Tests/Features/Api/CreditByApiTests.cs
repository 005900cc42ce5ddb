using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Settings.Verifying;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Api;

/// <summary>Store credit as the shop uses it: given by a refund, spent at the till, given back.</summary>
public sealed class CreditByApiTests
{
    private const string Kim = "kim1001@example.test";
    private static readonly ReturnPolicy TenPercent = new() { StoreCreditBonusPercent = BasisPoints.Percent(10), StoreCreditMonths = 12 };

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Credit_is_given_spent_and_given_back(Engine engine)
    {
        await using var desk = await WithCreditAsync(engine);

        var before = await desk.GetAsync($"/api/v1/store-credit?customer={Kim.ToUpperInvariant()}");
        var spent = await SpendAsync(desk, 4000, "S-1", "spend");
        var repeated = await SpendAsync(desk, 4000, "S-1", "spend");
        var after = await desk.GetAsync($"/api/v1/store-credit?customer={Kim}");
        var tooMuch = await SpendAsync(desk, 951, "S-2");
        var reversed = await desk.PostAsync($"/api/v1/store-credit/spend/{spent.Id}/reverse", "{}", "back");
        var reversedAgain = await desk.PostAsync($"/api/v1/store-credit/spend/{spent.Id}/reverse", "{}", "back");
        var reversedTwice = await desk.PostAsync($"/api/v1/store-credit/spend/{spent.Id}/reverse", "{}", "twice");
        var unknown = await desk.PostAsync("/api/v1/store-credit/spend/4711/reverse", "{}", "unknown");

        Assert.Equal((200, 4950), (before.Status, Left(before)));
        Assert.Equal((201, 950, "S-1"), (spent.Status, spent.Json.GetProperty("leftMinor").GetInt64(), spent.Json.GetProperty("orderNumber").GetString()!));
        Assert.Equal(4000, spent.Json.GetProperty("taken").EnumerateArray().Single().GetProperty("amountMinor").GetInt64());
        Assert.Equal((spent.Body, true), (repeated.Body, repeated.IsRepeat));
        Assert.Equal(950, Left(after));
        Assert.Equal((422, "credit.not-enough", 950), (tooMuch.Status, tooMuch.Code, tooMuch.Json.GetProperty("amounts")[1].GetProperty("amountMinor").GetInt64()));
        Assert.Equal((201, 4950), (reversed.Status, reversed.Json.GetProperty("leftMinor").GetInt64()));
        Assert.Equal((reversed.Body, true), (reversedAgain.Body, reversedAgain.IsRepeat));
        Assert.Equal((422, "credit.reversed-before"), (reversedTwice.Status, reversedTwice.Code));
        Assert.Equal((404, "credit.spend-unknown"), (unknown.Status, unknown.Code));
        await AssertBooksAsync(desk);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Many_at_once_never_spend_more_than_there_is(Engine engine)
    {
        await using var desk = await WithCreditAsync(engine);

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(order => SpendAsync(desk, 1000, $"S-{order}")));

        Assert.Equal(4, replies.Count(reply => reply.Status == 201));
        Assert.All(replies.Where(reply => reply.Status != 201), reply => Assert.Equal((422, "credit.not-enough"), (reply.Status, reply.Code)));
        Assert.Equal(950, Left(await desk.GetAsync($"/api/v1/store-credit?customer={Kim}")));
        await AssertBooksAsync(desk);
    }

    [Fact]
    public async Task Somebody_unknown_has_nothing()
    {
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite);

        var read = await desk.GetAsync("/api/v1/store-credit?customer=nobody@example.test");
        var spent = await desk.PostAsync("/api/v1/store-credit/spend", """{"customer":"nobody@example.test","amountMinor":1,"currency":"EUR","orderNumber":"S-1"}""", "1");

        Assert.Equal((200, 0), (read.Status, read.Json.GetProperty("balances").GetArrayLength()));
        Assert.Equal((422, "credit.not-enough"), (spent.Status, spent.Code));
    }

    [Theory]
    [InlineData("""{"amountMinor":1,"currency":"EUR","orderNumber":"S-1"}""")]
    [InlineData("""{"customer":"","amountMinor":1,"currency":"EUR","orderNumber":"S-1"}""")]
    [InlineData("""{"customer":"a@b.test","amountMinor":0,"currency":"EUR","orderNumber":"S-1"}""")]
    [InlineData("""{"customer":"a@b.test","currency":"EUR","orderNumber":"S-1"}""")]
    [InlineData("""{"customer":"a@b.test","amountMinor":1,"currency":"EURO","orderNumber":"S-1"}""")]
    [InlineData("""{"customer":"a@b.test","amountMinor":1,"currency":"eur","orderNumber":"S-1"}""")]
    [InlineData("""{"customer":"a@b.test","amountMinor":1,"currency":"EUR","orderNumber":" "}""")]
    [InlineData("""{"customer":"a@b.test","amountMinor":1,"currency":"EUR","orderNumber":"S-1","expiresAt":"2099-01-01"}""")]
    public async Task A_wrong_spend_is_refused(string body)
    {
        await using var desk = await ApiDesk.OpenAsync(Engine.Sqlite);

        var reply = await desk.PostAsync("/api/v1/store-credit/spend", body, "1");

        Assert.Equal((400, "api.body-malformed"), (reply.Status, reply.Code));
    }

    /// <summary>Kim has 49.50: a mug of 45.00 and the bonus.</summary>
    private static async Task<ApiDesk> WithCreditAsync(Engine engine)
    {
        var desk = await ApiDesk.OpenAsync(engine, TenPercent);
        await using (var db = desk.Database.Open())
        {
            await db.Merchants.ExecuteUpdateAsync(set => set.SetProperty(merchant => merchant.HoldSeconds, 0));
        }

        var proposed = await desk.ProposeAsync(await desk.InspectedAsync(4500, TenPercent), """{"destination":"store-credit"}""");
        var intent = proposed.Json.GetProperty("intents")[0];
        Assert.Equal((201, "store-credit", 450), (proposed.Status, intent.GetProperty("gateway").GetString()!, intent.GetProperty("bonusMinor").GetInt64()));

        // The app's own sender may be at it already: one of the two gives it.
        await desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic);
        for (var look = 0; look < 100 && (await desk.GetAsync($"/api/v1/refunds/{proposed.Id}")).Json.GetProperty("status").GetString() != "Succeeded"; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        return desk;
    }

    private static Task<ApiReply> SpendAsync(ApiDesk desk, long amountMinor, string order, string? call = null) =>
        desk.PostAsync("/api/v1/store-credit/spend", $$"""{"customer":"{{Kim}}","amountMinor":{{amountMinor}},"currency":"EUR","orderNumber":"{{order}}"}""", call ?? order);

    private static long Left(ApiReply reply) => reply.Json.GetProperty("balances").EnumerateArray().Single().GetProperty("leftMinor").GetInt64();

    private static async Task AssertBooksAsync(ApiDesk desk) =>
        Assert.All(await desk.Get<ReadInvariants>().ReadAsync(Actor.CommandLine), answer => Assert.True(answer.Holds, $"{answer.Code}: {string.Join(", ", answer.Rows)}"));
}
