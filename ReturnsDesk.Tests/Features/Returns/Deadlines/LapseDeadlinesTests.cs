using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deadlines;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Deadlines;

public sealed class LapseDeadlinesTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task After_a_downtime_everything_is_worked_off_in_the_order_in_which_it_was_due(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var numbers = await database.AddReviewsAsync(230);
        database.Clock.Advance(TimeSpan.FromDays(30));

        var round = await Lapse(database).ExecuteAsync(Actor.Automatic);

        Assert.Equal((230, 0, 0, null), (round.Lapsed, round.Failed, round.Held, round.NextDueAt));
        await using var db = database.Open();
        var told = await (from entry in db.Timeline
                          join row in db.ReturnCases on entry.ReturnCaseId equals row.Id
                          where entry.Code == "escalated"
                          orderby entry.Id
                          select row.Number).ToListAsync();
        Assert.Equal(numbers.Reverse(), told);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task However_many_nodes_work_each_case_lapses_once(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await database.AddReviewsAsync(200, onLapse: LapseAction.Approve);
        database.Clock.Advance(TimeSpan.FromDays(30));
        LapseDeadlines[] nodes = [Lapse(database), Lapse(database)];

        var rounds = new List<LapseRound>();
        do
        {
            rounds.AddRange(await Task.WhenAll(nodes.Select(node => Task.Run(() => node.ExecuteAsync(Actor.Automatic)))));
        }
        while (rounds[^1].Held + rounds[^2].Held > 0);

        Assert.Equal((200, 0), (rounds.Sum(round => round.Lapsed), rounds.Sum(round => round.Failed)));
        await using var db = database.Open();
        Assert.Equal([1], await db.ReturnCases.Select(row => row.Timeline.Count(entry => entry.Code == "approved")).Distinct().ToListAsync());
        Assert.Equal(200, await db.ReturnCases.CountAsync(row => row.Status == CaseStatus.Approved && row.Version == 1));
        Assert.Equal(200, await db.Deadlines.CountAsync(clock => clock.LapsedAt != null));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_case_that_cannot_be_read_holds_up_no_other_and_is_tried_again(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var numbers = await database.AddReviewsAsync(5);
        database.Clock.Advance(TimeSpan.FromDays(30));
        await WriteVerdictsAsync(database, numbers[4], "not json");
        var log = new KeptLog<LapseDeadlines>();

        var first = await Lapse(database, log).ExecuteAsync(Actor.Automatic);
        await WriteVerdictsAsync(database, numbers[4], "[]");
        var second = await Lapse(database).ExecuteAsync(Actor.Automatic);

        Assert.Equal((4, 1, 1, 0), (first.Lapsed, first.Failed, second.Lapsed, second.Failed));
        Assert.Contains(numbers[4], Assert.Single(log.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_record_says_when_it_was_due_and_when_it_was_done(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var number = await database.AddCaseAsync(1, new AReturn());
        database.Clock.Advance(TimeSpan.FromDays(3));

        await Lapse(database).ExecuteAsync(Actor.Automatic);

        var clock = Assert.Single((await database.CaseAsync(number)).Deadlines);
        Assert.Equal((AReturn.Monday.AddHours(48), AReturn.Monday.AddDays(3)), (clock.EndsAt, clock.LapsedAt));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_stands_still_is_not_due_and_what_was_extended_only_then(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var change = database.Use<CaseChange>(database.Use<DeedRoom>());
        var (waiting, extended) = (await database.AddCaseAsync(1, new AReturn()), await database.AddCaseAsync(2, new AReturn()));
        await database.Use<AskForEvidence>(change).ExecuteAsync(Actor.CommandLine, new CaseRef(waiting), "A photo?");
        await database.Use<ExtendDeadline>(change).ExecuteAsync(Actor.CommandLine, new CaseRef(extended), AReturn.Monday.AddHours(72));
        database.Clock.Advance(TimeSpan.FromHours(60));

        var early = await Lapse(database).ExecuteAsync(Actor.Automatic);
        database.Clock.Advance(TimeSpan.FromHours(12));
        var then = await Lapse(database).ExecuteAsync(Actor.Automatic);

        Assert.Equal((0, AReturn.Monday.AddHours(72), 1, AReturn.Monday.AddDays(7)), (early.Lapsed, early.NextDueAt, then.Lapsed, then.NextDueAt));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_clock_of_the_law_runs_on_while_the_customer_is_asked(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var change = database.Use<CaseChange>(database.Use<DeedRoom>());
        var number = await database.AddCaseAsync(1, new AReturn());
        await database.AddLawAsync(number, DeadlineNode.Refund, AReturn.Monday.AddDays(2));
        await database.Use<AskForEvidence>(change).ExecuteAsync(Actor.CommandLine, new CaseRef(number), "A photo?");
        database.Clock.Advance(TimeSpan.FromDays(2));

        var round = await Lapse(database).ExecuteAsync(Actor.Automatic);

        var stored = await database.CaseAsync(number);
        Assert.Equal((1, CaseStatus.AwaitingCustomer, true), (round.Lapsed, stored.Status, stored.IsEscalated));
        Assert.Equal((DeadlineNode.Answer, AReturn.Monday.AddDays(7)), (stored.Deadlines.Single(clock => clock.IsRunning).Node, stored.NextDueAt));
    }

    [Fact]
    public void The_worker_sleeps_to_the_next_due_time_but_never_longer_than_a_minute()
    {
        var now = AReturn.Monday;

        Assert.Equal(TimeSpan.FromSeconds(12), DeadlineWorker.PauseAfter(new LapseRound(3, 0, 0, now.AddSeconds(12)), now));
        Assert.Equal(TimeSpan.FromMinutes(1), DeadlineWorker.PauseAfter(new LapseRound(3, 1, 0, now.AddDays(1)), now));
        Assert.Equal(TimeSpan.FromMinutes(1), DeadlineWorker.PauseAfter(new LapseRound(0, 0, 0, null), now));
        Assert.Equal(TimeSpan.Zero, DeadlineWorker.PauseAfter(new LapseRound(0, 0, 0, now.AddSeconds(-1)), now));
        Assert.Equal(TimeSpan.FromSeconds(1), DeadlineWorker.PauseAfter(new LapseRound(0, 0, 2, null), now));
    }

    private static LapseDeadlines Lapse(TestDb database, ILogger<LapseDeadlines>? log = null) =>
        database.Use<LapseDeadlines>(database.Use<CaseChange>(database.Use<DeedRoom>()), log ?? new KeptLog<LapseDeadlines>());

    private static async Task WriteVerdictsAsync(TestDb database, string number, string text)
    {
        await using var db = database.Open();
        Assert.Equal(1, await db.Database.ExecuteSqlAsync($"""UPDATE "ReturnCases" SET "Verdicts" = {text} WHERE "Number" = {number}"""));
    }
}
