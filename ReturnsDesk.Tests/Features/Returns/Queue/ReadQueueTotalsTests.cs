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

        Assert.Equal([1, 0, 0, 0, 0, 0], review);
        Assert.Equal([1, 0, 1, 0, 1], waiting);
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
