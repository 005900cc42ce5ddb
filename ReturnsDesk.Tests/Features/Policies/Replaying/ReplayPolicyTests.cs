using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Policies.Replaying;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Features.Demo;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Policies.Replaying;

public sealed class ReplayPolicyTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_live_policy_repeats_every_automatic_decision(Engine engine)
    {
        await using var room = await ReplayDesk.OpenAsync(engine);
        await room.AskAllAsync();

        var result = await room.ReplayAsync(ReplayDesk.LiveNumber);

        var actions = result.Actions.ToDictionary(action => action.Action, action => (action.Then, action.Now));
        Assert.Equal([(3, 3), (1, 1), (0, 0), (1, 1), (1, 1)], Enum.GetValues<AutomaticAction>().Select(action => actions[action]));
        Assert.Equal((6, 6, 3, 3), (result.Check.Requests, result.Check.Same, result.Check.Automatic, result.Check.AutomaticSame));
        Assert.Equal((6, 0), (result.Requests, result.Changed));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_draft_is_tried_on_them_and_what_it_changes_can_be_opened(Engine engine)
    {
        await using var room = await ReplayDesk.OpenAsync(engine);
        var asked = await room.AskAllAsync();

        var result = await room.ReplayAsync();

        Assert.Equal((6, 2), (result.Requests, result.Changed));
        var moved = result.Cells.Single(cell => cell.Then != cell.Now);
        Assert.Equal((VerdictAnswer.NeedsReview, VerdictAnswer.Eligible, 2), (moved.Then, moved.Now, moved.Requests));
        Assert.Equal([asked[4], asked[5]], moved.Examples);
        Assert.Equal((1000L, 5000L), (result.Money.Single().Then.Refund, result.Money.Single().Now.Refund));
        Assert.Contains(result.Unknown, unknown => unknown == new ReplayUnknown(ReplayGap.TakenAsNew, 1));
        Assert.Equal((6, 6), (result.Check.Requests, result.Check.Same));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Money_is_what_the_refund_of_the_case_would_quote(Engine engine)
    {
        await using var room = await ReplayDesk.OpenAsync(engine, ReplayDesk.Live with { Refund = ReplayDesk.Live.Refund with { VoluntaryFreight = ReturnsDesk.Domain.Refunds.FreightRule.Proportional } });
        var number = await room.AskAsync(2000);
        await room.InspectAsync(number);
        var quote = (await room.Desk.Get<ReadRefundQuote>().ReadAsync(room.Desk.Finance, number, new RefundWish())).Value!.Quote;

        var money = (await room.ReplayAsync()).Money.Single();

        Assert.Equal((3600L, 400L), (quote.Total, quote.Lines.Sum(line => line.Deduction)));
        Assert.Equal((new ReplayAmounts(3600, 400, 0, 0), money.Then), (money.Then, money.Now));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Facts_that_were_not_kept_are_rebuilt_and_that_is_said(Engine engine)
    {
        await using var room = await ReplayDesk.OpenAsync(engine);
        await room.AskAllAsync();
        var known = await room.ReplayAsync();
        await room.ForgetFactsAsync();

        var result = await room.ReplayAsync();

        Assert.Equal(known.Cells.Select(cell => (cell.Then, cell.Now, cell.Requests)), result.Cells.Select(cell => (cell.Then, cell.Now, cell.Requests)));
        Assert.Equal(known.Actions, result.Actions);
        Assert.Equal(0, result.Check.Requests);
        Assert.Equal([6, 6], result.Unknown.Where(unknown => unknown.Gap is ReplayGap.FactsNotKept or ReplayGap.VerdictNotKept).Select(unknown => unknown.Requests));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Returns_from_files_and_older_ones_are_left_out(Engine engine)
    {
        await using var room = await ReplayDesk.OpenAsync(engine);
        await room.AskAsync(2000);
        await using (var db = room.Desk.Database.Open())
        {
            var order = new AnOrder().Numbered("7001").With("MUG", 1, 1200).Build();
            var history = ReturnCase.OpenHistory(AReturn.Later(0), "R-H-1", "file 1", order, [new RequestedLine(order.Lines[0], 1, "changed-mind", null)], AReturn.Monday.AddDays(-3), AReturn.Day(AReturn.Monday.AddDays(-3)));
            db.ReturnCases.Add(history.Value!);
            await db.SaveChangesAsync();
        }

        var recent = await room.ReplayAsync();
        room.Desk.Database.Clock.Advance(TimeSpan.FromDays(70));
        var later = await room.ReplayAsync(months: 1);

        Assert.Equal((1, 1), (recent.Requests, recent.Imported));
        Assert.Equal((0, 0), (later.Requests, later.Imported));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_year_of_the_demo_shop_is_read_page_by_page_and_whole(Engine engine)
    {
        await using var database = await DemoDeskOf.CreateAsync(engine);
        database.Clock.SetUtcNow(new DateTimeOffset(DemoDeskOf.Small.EndsAt));
        var told = new List<ReplayProgress>();
        var past = new PastRequests(database.Store) { PageSize = 30 };

        var replayed = await database.Use<ReplayPolicy>(past, database.Use<ReplayLog>()).ExecuteAsync(ReturnsDesk.Domain.Team.Actor.CommandLine, 2, 24, new Told(told));

        var result = replayed.Value!.Result!;
        Assert.True(told.Count > 2 && result.Requests > 60);
        Assert.Equal((new ReplayProgress(result.Requests, result.Requests), result.Requests, 0), (told[^1], result.Check.Same, result.Changed));
        Assert.All(result.Money, money => Assert.Equal(money.Then, money.Now));
        Assert.DoesNotContain(result.Unknown, unknown => unknown.Gap == ReplayGap.NotQuotable);
    }

    private sealed class Told(List<ReplayProgress> told) : IProgress<ReplayProgress>
    {
        public void Report(ReplayProgress value) => told.Add(value);
    }
}
