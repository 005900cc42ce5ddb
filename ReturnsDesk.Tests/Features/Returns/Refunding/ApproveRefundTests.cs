using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

public sealed class ApproveRefundTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Above_the_own_limit_another_person_must_agree(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(12_000));
        var waiting = (await desk.StoredAsync(id)).Status;

        var own = await desk.Get<ApproveRefund>().ExecuteAsync(desk.Agent, id);
        var finance = await desk.Get<ApproveRefund>().ExecuteAsync(desk.Finance, id);

        Assert.Equal((MoneyStatus.AwaitingApproval, "refund.own-proposal"), (waiting, own.Refusal?.Code));
        Assert.Null(finance.Refusal);
        Assert.Equal(MoneyStatus.Queued, (await desk.StoredAsync(id)).Status);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_large_one_needs_finance_and_a_manager(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(90_000));
        await desk.Get<ApproveRefund>().ExecuteAsync(desk.Finance, id);
        var afterOne = (await desk.StoredAsync(id)).Status;

        var again = await desk.Get<ApproveRefund>().ExecuteAsync(desk.Finance, id);
        await desk.Get<ApproveRefund>().ExecuteAsync(desk.Manager, id);

        Assert.Equal((MoneyStatus.AwaitingApproval, "refund.approved-by-you"), (afterOne, again.Refusal?.Code));
        Assert.Equal(MoneyStatus.Queued, (await desk.StoredAsync(id)).Status);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_screen_is_told_why_somebody_cannot_approve(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Finance, await desk.InspectedAsync(90_000));
        var read = desk.Get<ReadRefund>();

        var (own, agent, manager) = (await read.ReadAsync(desk.Finance, id), await read.ReadAsync(desk.Agent, id), await read.ReadAsync(desk.Manager, id));

        Assert.Equal(ApprovalNeed.FinanceAndManager, own!.Need);
        Assert.Equal(("refund.own-proposal", "refund.approver-role"), (own.WhyNotApprove?.Code, agent!.WhyNotApprove?.Code));
        Assert.Null(manager!.WhyNotApprove);
    }
}
