using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Reports.Satisfaction;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Following;

public sealed class RateReturnTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_return_that_ended_is_rated_once_and_the_answer_can_be_changed_for_a_week(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine, new AReturn().AlreadyRejected());
        var rate = desk.Get<RateReturn>();

        Assert.Null((await rate.ExecuteAsync(desk.OrderId, desk.Number, 2, " Slow. ")).Refusal);
        desk.Wait(TimeSpan.FromDays(6));
        Assert.Null((await rate.ExecuteAsync(desk.OrderId, desk.Number, 4, null)).Refusal);
        var changed = (await desk.SeenAsync()).Rating;
        desk.Wait(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));

        Assert.Equal((4, null), (changed!.Score, changed.Comment));
        Assert.Equal("rating.too-late", (await rate.ExecuteAsync(desk.OrderId, desk.Number, 1, null)).Refusal?.Code);
        Assert.False((await desk.SeenAsync()).Acts.Rate);
        await using var db = desk.Desk.Database.Open();
        Assert.Equal(4, (await db.CaseRatings.SingleAsync()).Score);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Many_answers_at_once_are_one(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine, new AReturn().AlreadyRejected());

        var refusals = await Task.WhenAll(Enumerable.Range(1, 5).Select(score => Task.Run(async () => (await desk.Get<RateReturn>().ExecuteAsync(desk.OrderId, desk.Number, score, null)).Refusal)));

        Assert.All(refusals, Assert.Null);
        await using var db = desk.Desk.Database.Open();
        Assert.Equal(1, await db.CaseRatings.CountAsync());
    }

    [Theory]
    [InlineData(0, null, "rating.score-range")]
    [InlineData(6, null, "rating.score-range")]
    [InlineData(3, 1001, "rating.comment-length")]
    public async Task What_is_no_answer_is_refused(int score, int? letters, string code)
    {
        await using var desk = await FollowDesk.OpenAsync(Engine.Sqlite, new AReturn().AlreadyRejected());

        Assert.Equal(code, (await desk.Get<RateReturn>().ExecuteAsync(desk.OrderId, desk.Number, score, letters is { } many ? new string('a', many) : null)).Refusal?.Code);
    }

    [Fact]
    public async Task A_return_that_goes_on_is_not_rated()
    {
        await using var desk = await FollowDesk.OpenAsync(Engine.Sqlite);

        Assert.Equal("rating.case-open", (await desk.Get<RateReturn>().ExecuteAsync(desk.OrderId, desk.Number, 5, null)).Refusal?.Code);
        Assert.False((await desk.SeenAsync()).Acts.Rate);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_desk_sees_the_answer_on_the_case_and_the_mean_of_the_month(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine, new AReturn().AlreadyRejected());
        Assert.Null((await desk.Get<CancelByCustomer>().ExecuteAsync(desk.Other.OrderId, desk.Other.Number)).Refusal);
        Assert.Null((await desk.Get<RateReturn>().ExecuteAsync(desk.OrderId, desk.Number, 5, "Fine")).Refusal);
        Assert.Null((await desk.Get<RateReturn>().ExecuteAsync(desk.Other.OrderId, desk.Other.Number, 2, null)).Refusal);

        var seen = await desk.Get<ReadCase>().ReadAsync(desk.Desk.Agent, desk.Number);
        var row = Assert.Single(await desk.Get<ReadSatisfaction>().ReadAsync(Actor.CommandLine));

        Assert.Equal((5, "Fine"), (seen!.Rating!.Score, seen.Rating.Comment));
        Assert.Equal(("2026-03", 2, 3.5), (row.Month, row.Answers, row.Mean));
        Assert.Equal([0, 1, 0, 0, 1], row.Scores);
    }
}
