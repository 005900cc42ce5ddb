using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

public sealed class ConfirmManualPayoutTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Somebody_else_than_the_proposer_pays_by_hand_and_writes_the_reference_down(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(new AnOrder().With("LAMP", 1, 4500).Through("manual")));
        await desk.SendAsync();
        var queued = await desk.StoredAsync(id);

        var confirmed = await desk.Get<ConfirmManualPayout>().ExecuteAsync(desk.Finance, id, queued.Intents.Single().Id, " SEPA-88-1 ");

        var paid = await desk.StoredAsync(id);
        Assert.Equal(MoneyStatus.Queued, queued.Status);
        Assert.Null(confirmed.Refusal);
        Assert.Equal((MoneyStatus.Succeeded, CaseStatus.Resolved, "SEPA-88-1"), (paid.Status, paid.ReturnCase.Status, paid.Intents.Single().GatewayReference));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Own_proposals_the_hold_and_a_missing_reference_stop_it(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var own = await desk.ProposedAsync(desk.Finance, await desk.InspectedAsync(new AnOrder().With("LAMP", 1, 4500).Through("manual")));
        var other = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(new AnOrder().With("LAMP", 1, 4500).Through("manual")));
        var (ownIntent, otherIntent) = ((await desk.StoredAsync(own)).Intents.Single().Id, (await desk.StoredAsync(other)).Intents.Single().Id);
        var confirm = desk.Get<ConfirmManualPayout>();

        var codes = new List<string?>
        {
            (await confirm.ExecuteAsync(desk.Finance, own, ownIntent, "x")).Refusal?.Code,
            (await confirm.ExecuteAsync(desk.Finance, other, otherIntent, " ")).Refusal?.Code,
            (await confirm.ExecuteAsync(desk.Finance, other, otherIntent, "x")).Refusal?.Code,
        };

        Assert.Equal(["refund.own-proposal", "refund.needs-reference", "refund.in-hold"], codes);
    }
}
