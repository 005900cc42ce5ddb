using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Features.Access;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Access;

public sealed class PortalCodeTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_code_of_the_mail_opens_the_order_once(Engine engine)
    {
        await using var door = await PortalDoor.OpenAsync(engine);

        var asked = await door.AskAsync();
        var mail = Assert.Single(await door.MailsAsync());
        var entered = await door.Enter.ExecuteAsync(asked.BrowserSecret, $" {mail.Fact("Code")[..4]} {mail.Fact("Code")[4..]}");
        var again = await door.Enter.ExecuteAsync(asked.BrowserSecret, mail.Fact("Code"));

        Assert.Equal((MailKind.PortalCode, "kim#1001@example.test", asked.Code), (mail.Kind, mail.To, mail.Fact("Code")));
        var guest = (await door.Visit.ReadAsync(entered.Value)).Guest!;
        Assert.Equal((door.Kim.Id, "#1001", "Kim Example"), (guest.OrderId, guest.OrderNumber, guest.CustomerName));
        Assert.Equal("portal.code-over", again.Refusal!.Code);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Whoever_guesses_learns_nothing(Engine engine)
    {
        await using var door = await PortalDoor.OpenAsync(engine);

        var unknown = await door.Request.ExecuteAsync("9999", "kim#1001@example.test", PortalDoor.Network, "en");
        var wrong = await door.Request.ExecuteAsync("1001", "lee@example.test", PortalDoor.Network, "en");

        Assert.Empty(await door.MailsAsync());
        Assert.All([unknown, wrong], answer => Assert.True(answer is { Refusal: null, Value: { BrowserSecret.Length: 43, Code: null } }));
        Assert.Equal("portal.code-wrong", (await door.Enter.ExecuteAsync(wrong.Value!.BrowserSecret, "")).Refusal!.Code);
        Assert.Equal("portal.code-wrong", (await door.Enter.ExecuteAsync(unknown.Value!.BrowserSecret, "12345678")).Refusal!.Code);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_code_is_tried_five_times_also_all_at_once(Engine engine)
    {
        await using var door = await PortalDoor.OpenAsync(engine);
        var asked = await door.AskAsync();
        var wrong = asked.Code == "00000000" ? "00000001" : "00000000";

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => door.Enter.ExecuteAsync(asked.BrowserSecret, wrong))));

        for (var left = 0; left < 5; left++)
        {
            await door.Enter.ExecuteAsync(asked.BrowserSecret, wrong);
        }

        await using var db = door.Database.Open();
        Assert.Equal(5, (await db.PortalChallenges.SingleAsync()).Tries);
        Assert.Equal("portal.code-over", (await door.Enter.ExecuteAsync(asked.BrowserSecret, asked.Code)).Refusal!.Code);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_code_belongs_to_its_browser_its_order_and_its_ten_minutes(Engine engine)
    {
        await using var door = await PortalDoor.OpenAsync(engine);
        var kim = await door.AskAsync();
        var lee = await door.AskAsync("1002", "lee@example.test");

        Assert.Equal("portal.code-wrong", (await door.Enter.ExecuteAsync(lee.BrowserSecret, kim.Code)).Refusal!.Code);
        Assert.Equal("portal.code-over", (await door.Enter.ExecuteAsync(null, kim.Code)).Refusal!.Code);
        Assert.Equal("portal.code-over", (await door.Enter.ExecuteAsync(new string('a', 43), kim.Code)).Refusal!.Code);
        door.Database.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("portal.code-over", (await door.Enter.ExecuteAsync(kim.BrowserSecret, kim.Code)).Refusal!.Code);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_session_ends_after_half_an_hour_of_nothing_four_hours_or_leaving(Engine engine)
    {
        await using var door = await PortalDoor.OpenAsync(engine);
        var clock = door.Database.Clock;
        async Task<string> ComeInAsync() => (await door.Enter.ExecuteAsync((await door.AskAsync()) is var asked ? asked.BrowserSecret : "", asked.Code)).Value!;

        var idle = await ComeInAsync();
        clock.Advance(TimeSpan.FromMinutes(29));
        Assert.NotNull((await door.Visit.ReadAsync(idle)).Guest);
        clock.Advance(TimeSpan.FromMinutes(29));
        Assert.NotNull((await door.Visit.ReadAsync(idle)).Guest);
        clock.Advance(TimeSpan.FromMinutes(30));
        var lapsed = await door.Visit.ReadAsync(idle);
        Assert.Equal((null, door.Kim.Id), (lapsed.Guest, lapsed.LapsedOrderId!.Value));

        var busy = await ComeInAsync();
        for (var quarter = 0; quarter < 15; quarter++)
        {
            clock.Advance(TimeSpan.FromMinutes(15));
            Assert.NotNull((await door.Visit.ReadAsync(busy)).Guest);
        }

        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Null((await door.Visit.ReadAsync(busy)).Guest);

        var left = await ComeInAsync();
        await door.Database.Use<LeavePortal>().ExecuteAsync(left);
        var gone = await door.Visit.ReadAsync(left);
        Assert.Equal((null, null), (gone.Guest, gone.LapsedOrderId));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nobody_is_sent_more_than_three_codes_an_hour_and_nobody_sees_why(Engine engine)
    {
        await using var door = await PortalDoor.OpenAsync(engine);

        for (var from = 0; from < 7; from++)
        {
            Assert.Equal(43, (await door.AskAsync(network: $"192.0.2.{from}")).BrowserSecret.Length);
        }

        Assert.Equal(3, (await door.MailsAsync()).Count);
        door.Database.Clock.Advance(TimeSpan.FromMinutes(61));
        await door.AskAsync();
        Assert.Equal(4, (await door.MailsAsync()).Count);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task One_network_looks_up_ten_times_a_minute(Engine engine)
    {
        await using var door = await PortalDoor.OpenAsync(engine);
        for (var number = 0; number < PortalLimits.LookupsPerMinute; number++)
        {
            await door.AskAsync($"x{number}");
        }

        var stopped = await door.Request.ExecuteAsync("1001", "kim#1001@example.test", PortalDoor.Network, "en");
        var other = await door.Request.ExecuteAsync("1001", "kim#1001@example.test", "198.51.100.7", "en");

        Assert.Equal("portal.too-many-lookups", stopped.Refusal!.Code);
        Assert.Null(other.Refusal);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_opens_nothing_any_more_is_forgotten(Engine engine)
    {
        await using var door = await PortalDoor.OpenAsync(engine);
        var asked = await door.AskAsync();
        await door.Enter.ExecuteAsync(asked.BrowserSecret, asked.Code);
        var sweep = door.Database.Use<SweepPortal>();

        Assert.Equal(0, (await sweep.ExecuteAsync(ReturnsDesk.Domain.Team.Actor.Automatic)).Value);
        door.Database.Clock.Advance(TimeSpan.FromHours(29));
        Assert.Equal(2, (await sweep.ExecuteAsync(ReturnsDesk.Domain.Team.Actor.Automatic)).Value);

        await using var db = door.Database.Open();
        Assert.False(await db.PortalChallenges.AnyAsync() || await db.PortalSessions.AnyAsync());
    }
}
