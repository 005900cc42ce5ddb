using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

/// <summary>The sender against a gateway that says anything, on both engines.</summary>
public sealed class SenderTests
{
    private readonly ScriptedGateway _gateway = new("scripted");

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_lost_answer_is_asked_about_and_sent_again_under_the_same_key_only_when_the_gateway_has_nothing(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        _gateway.AnswersSends(GatewayOutcome.Unknown, GatewayOutcome.Succeeded).AnswersAsks(GatewayOutcome.Unknown, GatewayOutcome.Absent);
        var id = await ProposedAsync(desk);

        await RoundsAsync(desk, 4);

        var intent = (await desk.StoredAsync(id)).Intents.Single();
        Assert.Equal((MoneyStatus.Succeeded, 2, 2), (intent.Status, _gateway.Sent.Count, _gateway.Asked.Count));
        Assert.Single(_gateway.Sent.Select(sent => sent.Key).Distinct());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task While_a_gateway_does_not_know_us_nothing_more_is_sent_until_somebody_resumes_it(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        _gateway.AnswersSends(GatewayOutcome.Blocked);
        var first = await ProposedAsync(desk);
        await desk.SendAsync();
        var second = await ProposedAsync(desk);

        await RoundsAsync(desk, 3);
        var whileBlocked = _gateway.Sent.Count;
        var resumed = await desk.Get<ResumeGateway>().ExecuteAsync(desk.Finance, "scripted");
        await RoundsAsync(desk, 2);

        Assert.Equal((1, null), (whileBlocked, resumed.Refusal));
        Assert.Equal([MoneyStatus.Succeeded, MoneyStatus.Succeeded], [(await desk.StoredAsync(first)).Status, (await desk.StoredAsync(second)).Status]);
        Assert.Equal("gateway.not-resting", (await desk.Get<ResumeGateway>().ExecuteAsync(desk.Finance, "scripted")).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_busy_gateway_is_left_alone_for_as_long_as_it_asked(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        _gateway.AnswersSends(GatewayOutcome.Busy);
        var id = await ProposedAsync(desk);
        await desk.SendAsync();

        await desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic);
        var atOnce = _gateway.Sent.Count;
        desk.Database.Clock.Advance(TimeSpan.FromSeconds(5));
        await desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic);

        Assert.Equal((1, 2, MoneyStatus.Succeeded), (atOnce, _gateway.Sent.Count, (await desk.StoredAsync(id)).Status));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_being_sent_when_the_program_ended_is_asked_about_after_its_lease_and_never_just_sent(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        _gateway.AnswersAsks(GatewayOutcome.Succeeded);
        var id = await ProposedAsync(desk);
        _gateway.WhileSending = _ => throw new InvalidOperationException("The program ended here.");
        await Assert.ThrowsAsync<InvalidOperationException>(desk.SendAsync);
        _gateway.WhileSending = _ => Task.CompletedTask;

        await desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic);
        var before = (await desk.StoredAsync(id)).Status;
        desk.Database.Clock.Advance(TimeSpan.FromSeconds(91));
        await desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic);

        Assert.Equal((MoneyStatus.Sending, MoneyStatus.Succeeded, 1), (before, (await desk.StoredAsync(id)).Status, _gateway.Sent.Count));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task News_before_the_answer_moves_the_money_once(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var id = await ProposedAsync(desk);
        _gateway.WhileSending = refund => TellAsync(desk, "d-1", refund.Key, GatewayOutcome.Succeeded, "re_" + refund.Key[..8]);

        await desk.SendAsync();

        var intent = (await desk.StoredAsync(id)).Intents.Single();
        Assert.Equal((MoneyStatus.Succeeded, 4500L, 0L, null), (intent.Status, intent.Payment.RefundedMinor, intent.Payment.InFlightMinor, intent.Attention));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_same_delivery_twice_is_one_and_news_of_a_stranger_is_kept(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        _gateway.AnswersSends(GatewayOutcome.Pending);
        var id = await ProposedAsync(desk);
        await desk.SendAsync();
        var key = (await desk.StoredAsync(id)).Intents.Single().Key;

        var handlings = new[] { await TellAsync(desk, "d-1", key, GatewayOutcome.Succeeded, "re_1"), await TellAsync(desk, "d-1", key, GatewayOutcome.Failed, "re_1"), await TellAsync(desk, "d-2", "somebody-else", GatewayOutcome.Succeeded, "re_9") };

        Assert.Equal([NewsHandling.Moved, NewsHandling.Moved, NewsHandling.Unmatched], handlings);
        Assert.Equal(MoneyStatus.Succeeded, (await desk.StoredAsync(id)).Status);
        await using var db = desk.Database.Open();
        Assert.Equal(2, await db.GatewayDeliveries.CountAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_failure_days_later_reopens_the_case_with_its_old_due_time(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var id = await ProposedAsync(desk);
        await using var db = desk.Database.Open();
        var due = await db.ReturnCases.Select(row => row.NextDueAt).SingleAsync();
        await desk.SendAsync();
        var intent = (await desk.StoredAsync(id)).Intents.Single();
        desk.Database.Clock.Advance(TimeSpan.FromDays(5));

        await TellAsync(desk, "d-1", intent.Key, GatewayOutcome.Failed, intent.GatewayReference!);

        var refund = await desk.StoredAsync(id);
        Assert.Equal((MoneyStatus.Failed, ReturnsDesk.Domain.Returns.CaseStatus.Inspected, due), (refund.Status, refund.ReturnCase.Status, refund.ReturnCase.NextDueAt));
        Assert.Equal((AttentionCodes.FailedLater, 0L), (refund.Intents.Single().Attention, refund.Intents.Single().Payment.RefundedMinor));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_changed_after_it_was_proposed_is_never_sent(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var id = await ProposedAsync(desk);
        await using (var db = desk.Database.Open())
        {
            await db.RefundLines.ExecuteUpdateAsync(set => set.SetProperty(line => line.RefundMinor, line => line.RefundMinor - 1));
        }

        await desk.SendAsync();

        var refund = await desk.StoredAsync(id);
        Assert.Empty(_gateway.Sent);
        Assert.Equal((MoneyStatus.Parked, AttentionCodes.ChangedAfterApproval), (refund.Status, refund.Intents.Single().Attention));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_failed_one_is_paid_by_hand_instead(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        _gateway.AnswersSends(GatewayOutcome.Failed);
        var id = await ProposedAsync(desk);
        await desk.SendAsync();

        Assert.Null((await desk.Get<RetryRefund>().ExecuteAsync(desk.Manager, id, byHand: true)).Refusal);
        var byHand = (await desk.StoredAsync(id)).Intents.Single(intent => intent.ReplacedAt is null);
        Assert.Null((await desk.Get<ConfirmManualPayout>().ExecuteAsync(desk.Finance, id, byHand.Id, "SEPA 4711")).Refusal);

        var refund = await desk.StoredAsync(id);
        Assert.Equal((MoneyStatus.Succeeded, "manual", 4500L), (refund.Status, byHand.Gateway, byHand.Payment.CapturedMinor));
        Assert.Equal(4500, refund.Intents[0].Payment.RefundedMinor);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_parked_one_is_settled_by_somebody_who_did_not_propose_it(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        _gateway.AnswersSends(GatewayOutcome.NeedsAction);
        var id = await desk.ProposedAsync(desk.Finance, await InspectedAsync(desk));
        await desk.SendAsync();
        var intentId = (await desk.StoredAsync(id)).Intents.Single().Id;

        var own = await desk.Get<SettleParkedRefund>().ExecuteAsync(desk.Finance, id, intentId, hasSucceeded: true, "paid by the gateway's own way");
        var other = await desk.Get<SettleParkedRefund>().ExecuteAsync(desk.Manager, id, intentId, hasSucceeded: true, "paid by the gateway's own way");

        Assert.Equal(("refund.own-proposal", null), (own.Refusal?.Code, other.Refusal?.Code));
        Assert.Equal(MoneyStatus.Succeeded, (await desk.StoredAsync(id)).Status);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Two_senders_at_once_send_once(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var ids = new List<long>();
        for (var i = 0; i < 6; i++)
        {
            ids.Add(await ProposedAsync(desk));
        }

        desk.Database.Clock.Advance(TimeSpan.FromSeconds(11));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic))));

        Assert.Equal(6, _gateway.Sent.Select(sent => sent.Key).Distinct().Count());
        Assert.Equal(6, _gateway.Sent.Count);
        foreach (var id in ids)
        {
            Assert.Equal(MoneyStatus.Succeeded, (await desk.StoredAsync(id)).Status);
        }
    }

    private Task<RefundDesk> OpenAsync(Engine engine) => RefundDesk.OpenAsync(engine, policy: null, _gateway);

    private static Task<string> InspectedAsync(RefundDesk desk) => desk.InspectedAsync(new AnOrder().With("MUG-BLUE", 1, 4500).Through("scripted"));

    private static async Task<long> ProposedAsync(RefundDesk desk) => await desk.ProposedAsync(desk.Agent, await InspectedAsync(desk));

    /// <summary>Rounds a minute apart, so that every wait of the beginning is over.</summary>
    private static async Task RoundsAsync(RefundDesk desk, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            desk.Database.Clock.Advance(TimeSpan.FromMinutes(1));
            await desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic);
        }
    }

    private static async Task<NewsHandling> TellAsync(RefundDesk desk, string delivery, string key, GatewayOutcome outcome, string reference)
    {
        var told = await desk.Get<RecordGatewayNews>().ExecuteAsync(Actor.Automatic, "scripted", new(delivery, key, "pay_1", new GatewayAnswer(outcome, reference)));
        Assert.Null(told.Refusal);
        return told.Value;
    }
}
