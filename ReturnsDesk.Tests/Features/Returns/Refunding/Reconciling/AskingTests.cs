using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Reconciling;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Refunding.Reconciling.ReconcileDesk;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Reconciling;

/// <summary>Where a difference proves what became of a part of ours, the gateway's own answer settles it.</summary>
public sealed class AskingTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_part_that_waits_for_a_person_is_settled_by_asking(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        desk.Gateway.AnswersSends(GatewayOutcome.NeedsAction).AnswersAsks(GatewayOutcome.Succeeded);
        var sent = await desk.SentAsync();
        desk.Lists(RowOf(sent));
        await desk.CompareAsync();
        var open = Assert.Single(await desk.DifferencesAsync());

        var asked = await desk.Money.Get<AskGateway>().ExecuteAsync(desk.Money.Finance, open.RefundId!.Value);
        await desk.CompareAsync();

        Assert.Equal((Explanations.OpenButPaid, true, false), (open.Explanation, open.CanAskAboutOpen, open.CanAskAboutPaid));
        Assert.Equal((null, MoneyStatus.Succeeded), (asked.Refusal, (await desk.IntentAsync(sent.RefundId)).Status));
        Assert.Empty(await desk.DifferencesAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_failure_that_was_missed_is_booked_by_the_gateways_own_answer(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var sent = await desk.SentAsync();
        desk.Lists(RowOf(sent, GatewayOutcome.Failed));
        await desk.CompareAsync();
        var open = Assert.Single(await desk.DifferencesAsync());
        desk.Gateway.AnswersAsks(GatewayOutcome.Failed);

        var asked = await desk.Money.Get<AskAboutPaid>().ExecuteAsync(desk.Money.Finance, open.Id);
        await desk.CompareAsync();

        var intent = await desk.IntentAsync(sent.RefundId);
        Assert.Equal((Explanations.LateFailure, true), (open.Explanation, open.CanAskAboutPaid));
        Assert.Equal((GatewayOutcome.Failed, MoneyStatus.Failed, AttentionCodes.FailedLater, 0L), (asked.Value?.Outcome, intent.Status, intent.Attention, intent.Payment.RefundedMinor));
        Assert.Empty(await desk.DifferencesAsync());
    }

    [Fact]
    public async Task A_list_alone_books_nothing_where_the_gateway_says_otherwise()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);
        var sent = await desk.SentAsync();
        desk.Lists(RowOf(sent, GatewayOutcome.Failed));
        await desk.CompareAsync();
        desk.Gateway.AnswersAsks(GatewayOutcome.Succeeded);

        var asked = await desk.Money.Get<AskAboutPaid>().ExecuteAsync(desk.Money.Finance, (await desk.DifferencesAsync())[0].Id);

        Assert.Equal((GatewayOutcome.Succeeded, MoneyStatus.Succeeded), (asked.Value?.Outcome, (await desk.IntentAsync(sent.RefundId)).Status));
        Assert.Equal("reconcile.unknown-difference", (await desk.Money.Get<AskAboutPaid>().ExecuteAsync(desk.Money.Finance, 404)).Refusal?.Code);
    }
}
