using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Queue;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Queue;

public sealed class ReadQueueTotalsTests
{
    private static readonly QueueMoments Moments = new(AReturn.Monday, AReturn.Monday.Date.AddDays(1), "staff-1");

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Counts_what_each_view_shows(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await database.AddAsync(new AReturn().Numbered(ReturnNumber.Of(2026, 1)).Of(new AnOrder().Numbered("1001")));
        await database.AddAsync(new AReturn().Numbered(ReturnNumber.Of(2026, 2)).Of(new AnOrder().Numbered("1002")).AlreadyApproved());

        var review = await database.Use<ReadQueueTotals>().ReadAsync(Actor.CommandLine, [.. QueueViews.Review.Select(view => view.ToFilter(Moments))]);
        var waiting = await database.Use<ReadQueueTotals>().ReadAsync(Actor.CommandLine, [.. QueueViews.Waiting.Select(view => view.ToFilter(Moments with { Now = AReturn.Monday.AddDays(30) }))]);

        Assert.Equal([1, 0, 0, 0, 0, 0, 0], review);
        Assert.Equal([1, 0, 1, 0, 1], waiting);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_discrepancy_is_in_its_view_wherever_the_case_stands(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await database.AddAsync(new AReturn().Numbered(ReturnNumber.Of(2026, 1)).Of(new AnOrder().Numbered("1001")).AlreadyInspected());
        await using (var db = database.Open())
        {
            var oneMissing = new AReturn().Numbered(ReturnNumber.Of(2026, 2)).Of(new AnOrder().Numbered("1002").With("MUG", 2, 1000)).AlreadyReceived().Build();
            Assert.Null(oneMissing.Inspect(AReturn.Later(3), [AReturn.Found(oneMissing.Lines[0], 1)], []).Refusal);
            db.ReturnCases.Add(oneMissing);
            await db.SaveChangesAsync();
        }

        var totals = await database.Use<ReadQueueTotals>().ReadAsync(Actor.CommandLine, [QueueViews.Review.Single(view => view.Name == "discrepancies").ToFilter(Moments)]);

        Assert.Equal([1], totals);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_will_decide_itself_is_told_from_what_is_only_escalated(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await database.AddAsync(new AReturn().AlreadyApproved());

        var totals = await database.Use<ReadQueueTotals>().ReadAsync(
            Actor.CommandLine,
            [new QueueFilter { OnlySelfDeciding = true }, new QueueFilter { OnlySelfDeciding = true, Statuses = [CaseStatus.Requested] }]);

        Assert.Equal([1, 0], totals);
    }
}
