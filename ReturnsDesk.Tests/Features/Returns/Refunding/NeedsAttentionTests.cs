using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Queue;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

/// <summary>What needs a person: found, counted and ordered.</summary>
public sealed class NeedsAttentionTests
{
    /// <summary>Whoever asks it gets no answer.</summary>
    private readonly ScriptedGateway _gateway = new ScriptedGateway("scripted").AnswersAsks([.. Enumerable.Repeat(GatewayOutcome.Unknown, 20)]);

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_most_urgent_stands_first_and_among_those_the_largest_page_by_page(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, null, _gateway);
        var asked = await EndedAsync(desk, 4900, GatewayOutcome.Unknown);
        var small = await EndedAsync(desk, 1000, GatewayOutcome.Failed);
        var parked = await EndedAsync(desk, 2000, GatewayOutcome.NeedsAction);
        var large = await EndedAsync(desk, 4800, GatewayOutcome.Rejected);
        var wrong = await WrongAmountAsync(desk, 1500);

        var pages = new List<RefundRow>();
        for (var page = 1; page <= 3; page++)
        {
            pages.AddRange(await desk.Get<ReadRefunds>().ReadAsync(desk.Finance, new RefundFilter(RefundTab.Attention, 2, pages.LastOrDefault())));
        }

        Assert.Equal([wrong, parked, large, small, asked], pages.Select(row => row.Id));
        Assert.Equal([Urgency.MoneyAtRisk, Urgency.SetAside, Urgency.Waiting, Urgency.Waiting, Urgency.BeingAsked], pages.Select(row => row.Urgency));
        Assert.Equal(AttentionCodes.Rejected, pages[2].Telling?.Attention);
        Assert.Equal(5, (await desk.Get<ReadRefundCounts>().ReadAsync(desk.Finance))[RefundTab.Attention]);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_looked_into_or_replaced_needs_nobody_any_more(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, null, _gateway);
        var looked = await EndedAsync(desk, 1000, GatewayOutcome.Failed);
        var retried = await EndedAsync(desk, 2000, GatewayOutcome.Failed);

        var part = (await desk.StoredAsync(looked)).Intents.Single();
        var dismissed = await desk.Get<DismissAttention>().ExecuteAsync(desk.Finance, looked, part.Id, "the customer changes bank");
        var again = await desk.Get<RetryRefund>().ExecuteAsync(desk.Finance, retried);

        Assert.Equal((null, null), (dismissed.Refusal, again.Refusal));
        Assert.Empty(await desk.Get<ReadRefunds>().ReadAsync(desk.Finance, new RefundFilter(RefundTab.Attention)));
        Assert.Equal([looked], (await desk.Get<ReadRefunds>().ReadAsync(desk.Finance, new RefundFilter(RefundTab.Failed))).Select(row => row.Id));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_number_beside_the_place_counts_each_refund_once(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, null, _gateway);
        foreach (var minor in new long[] { 1000, 2000, 3000, 4000 })
        {
            await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(Order(minor)));
        }

        _gateway.AnswersSends(GatewayOutcome.Failed, GatewayOutcome.NeedsAction, GatewayOutcome.Unknown, GatewayOutcome.Pending);
        var before = (await desk.Get<ReadQueueCounts>().ReadAsync(desk.Finance)).Refunds;
        await desk.SendAsync();
        var after = (await desk.Get<ReadQueueCounts>().ReadAsync(desk.Finance)).Refunds;

        Assert.Equal(3, after - before);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Done_holds_what_was_paid_and_what_was_taken_back_newest_first_without_a_gap(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, null, _gateway);
        var first = await EndedAsync(desk, 1000, GatewayOutcome.Succeeded);
        var second = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(Order(2000)));
        await desk.Get<UndoRefund>().ExecuteAsync(desk.Agent, second);
        var third = await EndedAsync(desk, 3000, GatewayOutcome.Succeeded);

        var page = await desk.Get<ReadRefunds>().ReadAsync(desk.Finance, new RefundFilter(RefundTab.Done, 2));
        var rest = await desk.Get<ReadRefunds>().ReadAsync(desk.Finance, new RefundFilter(RefundTab.Done, 2, page[^1]));

        Assert.Equal([third, second, first], page.Concat(rest).Select(row => row.Id));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_gateway_that_rests_is_told_with_what_waits_for_it(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, null, _gateway);
        await EndedAsync(desk, 1000, GatewayOutcome.Blocked);
        await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(Order(2000)));

        var rest = (await desk.Get<ReadRestingGateways>().ReadAsync(desk.Finance)).Single();
        await desk.Get<ResumeGateway>().ExecuteAsync(desk.Finance, "scripted");

        Assert.Equal(("scripted", true, "said so", 2), (rest.Gateway, rest.IsBlocked, rest.BlockedDetail, rest.Waiting));
        Assert.Empty(await desk.Get<ReadRestingGateways>().ReadAsync(desk.Finance));
    }

    private static AnOrder Order(long minor) => new AnOrder().With("MUG-BLUE", 1, minor).Through("scripted");

    private async Task<long> EndedAsync(RefundDesk desk, long minor, GatewayOutcome outcome)
    {
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(Order(minor)));
        _gateway.AnswersSends(outcome);
        await desk.SendAsync();
        return id;
    }

    private async Task<long> WrongAmountAsync(RefundDesk desk, long minor)
    {
        var id = await EndedAsync(desk, minor, GatewayOutcome.Pending);
        var key = (await desk.StoredAsync(id)).Intents.Single().Key;
        var news = new GatewayNews("n-1", key, "", new GatewayAnswer(GatewayOutcome.Succeeded, "re_9") { Amount = new Money(1, "EUR") });
        Assert.Null((await desk.Get<RecordGatewayNews>().ExecuteAsync(Actor.Automatic, "scripted", news)).Refusal);
        return id;
    }
}
