using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Queue;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Conversing;

public sealed class ReadReplyFactsTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Places_are_filled_from_the_case_in_both_languages(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine, new AReturn().With("MUG", 2, 1000).With("DRESS", 1, 5000).AlreadyApproved());

        var facts = (await desk.Get<ReadReplyFacts>().ReadAsync(desk.Agent, desk.Number))!;

        Assert.False(facts.IsChinese);
        Assert.Equal(
            $"Kim Example {desk.Number} 1001 Product MUG × 2, Product DRESS 9 March 2026 {{refund}} ReturnsDesk {desk.Agent.Name}",
            Placeholders.Fill("{customer} {number} {order} {items} {deadline} {refund} {shop} {agent}", facts.English));
        Assert.Equal("Product MUG × 2、Product DRESS 2026年3月9日", Placeholders.Fill("{items} {deadline}", facts.Chinese));
        Assert.Null(await desk.Get<ReadReplyFacts>().ReadAsync(desk.Agent, "R26-99999999-9"));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Who_waits_longest_leads_the_view_whatever_became_of_the_case(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        var second = await desk.Desk.Database.AddAsync(new AReturn().Numbered(ReturnNumber.Of(2026, 2)).Of(new AnOrder().Numbered("1002")).AlreadyRejected());
        await desk.Get<RecordCustomerMessage>().ExecuteAsync(second.OrderId, second.Number, new CustomerMessage("Why?", MessageSource.Portal));
        desk.Wait(60);
        await desk.HearAsync("Hello?");
        var view = QueueViews.Review.Single(found => found.Name == "unanswered").ToFilter(new QueueMoments(AReturn.Monday, AReturn.Monday, "")) with { Sort = QueueSort.DueFirst, Take = 1 };

        var first = await desk.Get<ReadQueue>().ReadAsync(desk.Agent, view);
        var next = await desk.Get<ReadQueue>().ReadAsync(desk.Agent, view with { After = first.Next });
        var totals = await desk.Get<ReadQueueTotals>().ReadAsync(desk.Agent, [view]);

        Assert.Equal((second.Number, AReturn.Monday), (Assert.Single(first.Rows).Number, first.Rows[0].AwaitsReplySinceAt));
        Assert.Equal((desk.Number, null), (Assert.Single(next.Rows).Number, next.Next));
        Assert.Equal([2], totals);
    }

    [Fact]
    public async Task An_open_page_looks_by_index_only()
    {
        await using var desk = await TalkDesk.OpenAsync(Engine.Sqlite);
        await desk.HearAsync("Hello?");
        var id = (await desk.SeenAsync()).CaseId;

        var plans = await QueryPlans.OfAsync(desk.Desk.Database, () => desk.Get<ReadConversationStamp>().ReadAsync(desk.Agent, id));
        var queue = await QueryPlans.OfAsync(desk.Desk.Database, () => desk.Get<ReadQueueTotals>().ReadAsync(desk.Agent, [new QueueFilter { OnlyAwaitingReply = true }]));

        Assert.Contains(plans, step => step.Contains("IX_CaseMessages_ReturnCaseId_Id", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, step => step.StartsWith("SCAN c", StringComparison.Ordinal));
        Assert.Contains(queue, step => step.Contains("IX_ReturnCases_AwaitsReplySinceAt_Id", StringComparison.Ordinal));
    }
}
