using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Features.Returns.Signals;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Signals;

public sealed class CaseSignalsTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_case_shows_what_was_known_when_it_was_asked_for(Engine engine)
    {
        await using var room = await SignalRoom.OpenAsync(engine);
        var kim = await room.BuyerAsync("Kim", "kim@example.test");
        var twin = await room.BuyerAsync("Kim Two", "kim+2@example.test");
        var first = await room.BuyAsync(kim, 4, daysAgo: 300);
        var twins = await room.BuyAsync(twin, 1, daysAgo: 200);
        await room.AskAsync(twins, 1, daysAgo: 190);
        await room.AskAsync(first, 1, daysAgo: 280);
        var claim = await room.AskAsync(first, 1, daysAgo: 100, "not-delivered", ReturnKind.RefundOnly, SignalRoom.Reject);
        var later = await room.BuyAsync(kim, 50, daysAgo: 50);
        await room.AskAsync(later, 2, daysAgo: 40, "empty-box", ReturnKind.RefundOnly);
        await room.BackTestAsync();

        var view = await room.ViewAsync(claim);

        Assert.Equal(new CustomerStanding(new UnitCounts(4, 1), 1, 1), view.Standing);
        var account = Assert.Single(view.Linked);
        Assert.Equal(("Kim Two", 1), (account.Name, account.Requests));
        Assert.Equal([LinkKind.Email], account.By);
        Assert.Equal([false, false], view.Signals.Where(signal => signal.Kind != SignalKind.ReturnShare).Select(signal => signal.IsOn));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_past_is_looked_at_as_cases_are(Engine engine)
    {
        await using var room = await SignalRoom.OpenAsync(engine);
        var kim = await room.BuyerAsync("Kim", "kim@example.test");
        var ola = await room.BuyerAsync("Ola", "ola@example.test");
        var (kims, olas) = (await room.BuyAsync(kim, 9, daysAgo: 100), await room.BuyAsync(ola, 9, daysAgo: 100));
        var numbers = new List<string>
        {
            await room.AskAsync(kims, 1, daysAgo: 90, "not-delivered", ReturnKind.RefundOnly, SignalRoom.Reject),
            await room.AskAsync(kims, 1, daysAgo: 80, "empty-box", ReturnKind.RefundOnly, SignalRoom.Reject),
            await room.AskAsync(kims, 2, daysAgo: 70, end: SignalRoom.Swap),
            await room.AskAsync(olas, 1, daysAgo: 60, end: SignalRoom.Keep),
            await room.AskAsync(olas, 1, daysAgo: 50, "not-delivered", ReturnKind.RefundOnly),
        };

        var result = await room.BackTestAsync();

        Assert.Equal((5, 3, 1, 1), (result.Requests, result.Bad, result.Fine, result.GoodCustomers));
        foreach (var level in SignalThresholds.LevelsOf(SignalKind.ParcelClaims))
        {
            var views = await Task.WhenAll(numbers.Select(room.ViewAsync));
            var row = result.Of(SignalKind.ParcelClaims, level)!;
            Assert.Equal(views.Count(view => view.Standing.ParcelClaims >= level), row.Bad + row.Fine + row.Unknown);
        }

        var two = result.Of(SignalKind.ParcelClaims, 2)!;
        Assert.Equal((2, 0, 0), (two.Bad, two.Fine, two.GoodCustomersHit));
        Assert.Equal(two, (await room.ViewAsync(numbers[1])).Signals.Single(signal => signal.Kind == SignalKind.ParcelClaims).PastLevel);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Rights_by_law_and_faults_of_others_are_not_held_against_anybody(Engine engine)
    {
        await using var room = await SignalRoom.OpenAsync(engine);
        var kim = await room.BuyerAsync("Kim", "kim@example.test");
        var order = await room.BuyAsync(kim, 9, daysAgo: 20);
        await room.AskAsync(order, 2, daysAgo: 10, kind: ReturnKind.Withdrawal);
        await room.AskAsync(order, 2, daysAgo: 9, "defect-function");
        await room.AskAsync(order, 1, daysAgo: 8, "damaged-in-transit");
        var last = await room.AskAsync(order, 1, daysAgo: 7, kind: ReturnKind.Withdrawal);

        var view = await room.ViewAsync(last);

        Assert.Equal(new UnitCounts(9, 0), view.Standing.Units);
        Assert.True(view.IsByLaw);
        Assert.Null(view.Prior);
        Assert.DoesNotContain(view.Signals, signal => signal.Kind == SignalKind.ReturnShare);
    }

    [Fact]
    public async Task A_key_of_a_crowd_links_nobody()
    {
        await using var room = await SignalRoom.OpenAsync(Engine.Sqlite);
        var number = "";
        for (var i = 0; i <= CustomerStanding.MostAccountsPerKey; i++)
        {
            var order = await room.BuyAsync(await room.BuyerAsync($"Guest {i}", $"guest{i}@example.test"), 1, daysAgo: 20, street: "Hostelstr. 1");
            number = await room.AskAsync(order, 1, daysAgo: 10 - (i / 10.0));
        }

        var result = await room.BackTestAsync();

        Assert.Empty((await room.ViewAsync(number)).Linked);
        Assert.Equal(0, result.Of(SignalKind.LinkedAccounts, 1)!.Unknown);
    }

    [Fact]
    public async Task A_manager_chooses_a_level_and_the_auditor_sees_it()
    {
        await using var room = await SignalRoom.OpenAsync(Engine.Sqlite);
        var choose = room.Desk.Get<ChooseSignalLevel>();

        Assert.Null((await choose.ExecuteAsync(room.Desk.Manager, SignalKind.ParcelClaims, 3)).Refusal);
        Assert.Equal("signals.level", (await choose.ExecuteAsync(room.Desk.Manager, SignalKind.ParcelClaims, 9)).Refusal?.Code);
        Assert.Equal("desk.not-permitted", (await choose.ExecuteAsync(room.Desk.Agent, SignalKind.ParcelClaims, 2)).Refusal?.Code);

        Assert.Equal(3, (await room.Desk.Get<ReadSignals>().ReadAsync(room.Desk.Agent)).Levels[SignalKind.ParcelClaims]);
        await using var db = room.Desk.Database.Open();
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Subject == "signal thresholds"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    public async Task Months_have_bounds(int months)
    {
        await using var room = await SignalRoom.OpenAsync(Engine.Sqlite);

        Assert.Equal("signals.months", (await room.Desk.Get<BackTestSignals>().ExecuteAsync(room.Desk.Manager, months)).Refusal?.Code);
        await using var db = room.Desk.Database.Open();
        Assert.Empty(await db.SignalRuns.ToListAsync());
    }

    [Fact]
    public async Task A_year_is_read_page_by_page_and_whole()
    {
        await using var room = await SignalRoom.OpenAsync(Engine.Sqlite);
        for (var i = 0; i < 7; i++)
        {
            var order = await room.BuyAsync(await room.BuyerAsync($"B{i}", $"b{i}@example.test"), 3, daysAgo: 100 - (i / 2));
            await room.AskAsync(order, 1, daysAgo: 50 - (i / 2), end: SignalRoom.Keep);
        }

        var whole = await room.BackTestAsync();
        var paged = room.Desk.Database.Use<BackTestSignals>(new PastSignals(room.Desk.Database.Store) { PageSize = 2 });
        var same = (await paged.ExecuteAsync(room.Desk.Manager)).Value!;

        Assert.Equal(7, whole.Fine);
        Assert.Equal((whole.Requests, whole.Mean, whole.Strength), (same.Requests, same.Mean, same.Strength));
        Assert.Equal(whole.Levels, same.Levels);
    }
}
