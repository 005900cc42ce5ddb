using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deadlines.Radar;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Deadlines;

public sealed class ReadRadarTests
{
    /// <summary>How SQLite tells that it reads all cases, clocks or entries.</summary>
    private static readonly string[] WholeTables = ["SCAN r", "SCAN d", "SCAN t"];

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task It_counts_by_day_action_source_and_currency_and_leads_to_the_cases(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var database = desk.Database;
        var today = await database.AddCaseAsync(1, new AReturn().Under(DeadlineDesk.Review(LapseAction.Approve, hours: 6)), new AnOrder().With("LAMP", 1, 5000));
        var dearer = await database.AddCaseAsync(2, new AReturn().Under(DeadlineDesk.Review(LapseAction.Approve, hours: 7)), new AnOrder().With("LAMP", 1, 7000));
        var wednesday = await database.AddCaseAsync(3, new AReturn(), new AnOrder().In("CNY").With("LAMP", 1, 8000));
        await database.AddCaseAsync(4, new AReturn().AlreadyRejected());
        await database.AddCaseAsync(5, new AReturn().Under(DeadlineDesk.Review(LapseAction.Approve, hours: 24 * 8)));
        var overdue = await database.AddCaseAsync(6, new AReturn().Under(DeadlineDesk.Review(LapseAction.Escalate, hours: 1)));
        var stopped = await database.AddCaseAsync(7, new AReturn());
        await using (var db = database.Open())
        {
            (await CaseChange.LoadAsync(db, stopped, CancellationToken.None))!.OpenDispute(AReturn.Later(3), "The platform asks");
            (await CaseChange.LoadAsync(db, overdue, CancellationToken.None))!.LapseDue(AReturn.Later(3));
            await db.SaveChangesAsync();
        }

        var radar = await desk.Get<ReadRadar>().ReadAsync(desk.Agent);

        Assert.Equal(
            [
                new RadarCell(0, LapseAction.None, DeadlineSource.Policy, "EUR", 1, 1200),
                new RadarCell(1, LapseAction.Approve, DeadlineSource.Policy, "EUR", 2, 12_000),
                new RadarCell(3, LapseAction.Escalate, DeadlineSource.Policy, "CNY", 1, 8000),
            ],
            radar.Cells.OrderBy(cell => cell.Part));
        Assert.Equal(1, radar.Stopped);
        Assert.Equal([dearer, today], await NumbersAsync(desk, new RadarFilter(1)));
        Assert.Equal([wednesday], await NumbersAsync(desk, new RadarFilter(null, null, LapseAction.Escalate, "CNY")));
        Assert.Equal([overdue], await NumbersAsync(desk, new RadarFilter(0)));
        Assert.Equal([wednesday, dearer, today], await NumbersAsync(desk, new RadarFilter { OnlyAhead = true }));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_law_warns_three_days_and_one_day_ahead_whichever_clock_is_next(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var now = desk.Database.Clock.GetUtcNow().UtcDateTime;
        (string Number, DateTime Due)[] cases =
        [
            (await desk.Database.AddCaseAsync(1, new AReturn()), now.AddMinutes(-1)),
            (await desk.Database.AddCaseAsync(2, new AReturn()), now.AddHours(23)),
            (await desk.Database.AddCaseAsync(3, new AReturn()), now.AddHours(71)),
            (await desk.Database.AddCaseAsync(4, new AReturn()), now.AddHours(73)),
        ];
        foreach (var (number, due) in cases)
        {
            await desk.Database.AddLawAsync(number, DeadlineNode.Refund, due);
        }

        var radar = await desk.Get<ReadRadar>().ReadAsync(desk.Agent);

        Assert.Equal([(LawDue.Overdue, 1), (LawDue.WithinDay, 1), (LawDue.WithinThreeDays, 1)], radar.Law.Select(cell => (cell.Due, cell.Cases)));
        Assert.Equal([cases[1].Number], await NumbersAsync(desk, new RadarFilter(Law: LawDue.WithinDay)));
        Assert.Equal([cases[2].Number], await NumbersAsync(desk, new RadarFilter(Law: LawDue.WithinThreeDays)));
        Assert.Equal([cases[0].Number], await NumbersAsync(desk, new RadarFilter(Law: LawDue.Overdue)));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_pace_is_what_people_did_on_the_last_working_days(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var numbers = await desk.Database.AddReviewsAsync(30, onLapse: LapseAction.Approve);
        foreach (var (number, index) in numbers.Take(24).Select((number, index) => (number, index)))
        {
            desk.Database.Clock.Advance(index % 8 == 0 && index > 0 ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(1));
            Assert.Null((await desk.Get<ApproveReturn>().ExecuteAsync(index < 23 ? desk.Agent : Actor.Automatic, new CaseRef(number))).Refusal);
        }

        Assert.Null((await desk.Get<ReadRadar>().ReadAsync(desk.Agent)).Forecasts[DeskWork.Review].Week.Reached);
        desk.Database.Clock.Advance(TimeSpan.FromDays(1));
        var radar = await desk.Get<ReadRadar>().ReadAsync(desk.Agent);

        var review = radar.Forecasts[DeskWork.Review];
        Assert.Equal((23, 3, 6), (review.Pace.Done, review.Pace.ActiveDays, review.Backlog));
        Assert.NotNull(review.EmptyAt);
        Assert.Equal((0, null), (radar.Forecasts[DeskWork.Inspect].Pace.Done, radar.Forecasts[DeskWork.Inspect].Week.Reached));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Pages_follow_each_other_without_a_gap(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var numbers = await desk.Database.AddReviewsAsync(ReadRadarCases.PageSize + 7);
        var read = desk.Get<ReadRadarCases>();

        var first = await read.ReadAsync(desk.Agent, new RadarFilter());
        var second = await read.ReadAsync(desk.Agent, new RadarFilter { After = first.Next });

        Assert.Equal((ReadRadarCases.PageSize, 7, null), (first.Rows.Count, second.Rows.Count, second.Next));
        Assert.Equal(numbers.Order(StringComparer.Ordinal), first.Rows.Concat(second.Rows).Select(row => row.Number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_question_of_the_radar_reads_all_cases()
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite);
        await desk.Database.AddReviewsAsync(3);

        var plans = await QueryPlans.OfAsync(desk.Database, () => desk.Get<ReadRadar>().ReadAsync(desk.Agent));

        Assert.Empty(plans.Intersect(WholeTables));
        Assert.Contains(plans, step => step.Contains("IX_ReturnCases_NextDueAt_Id", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> NumbersAsync(RefundDesk desk, RadarFilter filter) => (await desk.Get<ReadRadarCases>().ReadAsync(desk.Agent, filter)).Rows.Select(row => row.Number);
}
