using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

public sealed class SendRefundsTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_refund_goes_from_proposal_to_money_and_ends_the_case(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4500));

        await desk.SendAsync();

        var refund = await desk.StoredAsync(id);
        var payment = refund.Intents.Single().Payment;
        Assert.Equal((MoneyStatus.Succeeded, CaseStatus.Resolved), (refund.Status, refund.ReturnCase.Status));
        Assert.Equal((4500, 4500, 0), (payment.CapturedMinor, payment.RefundedMinor, payment.InFlightMinor));
        Assert.Equal(1, refund.Lines.Single().ReturnLine.RefundedUnits);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nothing_is_sent_within_the_hold(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4500));

        desk.Database.Clock.Advance(TimeSpan.FromSeconds(9));
        await desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic);

        Assert.Equal(MoneyStatus.Queued, (await desk.StoredAsync(id)).Status);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_declined_refund_frees_the_balance_and_is_sent_again_by_a_part_of_its_own(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4513));
        await desk.SendAsync();
        var failed = await desk.StoredAsync(id);

        Assert.Null((await desk.Get<RetryRefund>().ExecuteAsync(desk.Finance, id)).Refusal);

        var again = await desk.StoredAsync(id);
        Assert.Equal((MoneyStatus.Failed, 0L), (failed.Status, failed.Intents.Single().Payment.InFlightMinor));
        Assert.Equal((MoneyStatus.Queued, 4513L), (again.Status, again.Intents[0].Payment.InFlightMinor));
        Assert.Equal(2, again.Intents.Select(intent => intent.Key).Distinct().Count());
        Assert.NotNull(again.Intents.Single(intent => intent.Key == failed.Intents.Single().Key).ReplacedAt);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task An_unanswered_refund_keeps_its_balance_until_the_gateway_is_asked(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4517));
        await desk.SendAsync();
        var unknown = await desk.StoredAsync(id);

        await desk.Get<AskGateway>().ExecuteAsync(desk.Finance, id);

        var found = await desk.StoredAsync(id);
        Assert.Equal((MoneyStatus.Unknown, 4517L), (unknown.Status, unknown.Intents.Single().Payment.InFlightMinor));
        Assert.Equal((MoneyStatus.Succeeded, 4517L, 0L), (found.Status, found.Intents.Single().Payment.RefundedMinor, found.Intents.Single().Payment.InFlightMinor));
        Assert.Equal([null, GatewayOutcome.Unknown, GatewayOutcome.Succeeded], found.Intents.Single().Attempts.OrderBy(attempt => attempt.Id).Select(attempt => attempt.Outcome));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task One_refund_is_sent_on_demand_and_no_other(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var (first, second) = (await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4500)), await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(3000)));
        desk.Database.Clock.Advance(TimeSpan.FromSeconds(11));

        await desk.Get<SendRefunds>().ExecuteAsync(desk.Finance, second);

        Assert.Equal(MoneyStatus.Queued, (await desk.StoredAsync(first)).Status);
        Assert.Equal(MoneyStatus.Succeeded, (await desk.StoredAsync(second)).Status);
    }
}
