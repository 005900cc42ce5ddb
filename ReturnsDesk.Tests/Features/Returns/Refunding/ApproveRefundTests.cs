using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
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

        var own = await desk.ApproveAsync(desk.Agent, id);
        var finance = await desk.ApproveAsync(desk.Finance, id);

        Assert.Equal((MoneyStatus.AwaitingApproval, "refund.own-proposal"), (waiting, own.Refusal?.Code));
        Assert.Null(finance.Refusal);
        Assert.Equal(MoneyStatus.Queued, (await desk.StoredAsync(id)).Status);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_large_one_needs_finance_and_a_manager_each_with_a_code(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(90_000));
        var without = await desk.ApproveAsync(desk.Finance, id);
        Assert.Null((await desk.ApproveAsync(desk.Finance, id, desk.Database.Code())).Refusal);
        var afterOne = (await desk.StoredAsync(id)).Status;

        var again = await desk.ApproveAsync(desk.Finance, id);
        Assert.Null((await desk.ApproveAsync(desk.Manager, id, desk.Database.Code())).Refusal);

        var stored = await desk.StoredAsync(id);
        Assert.Equal(("refund.needs-second-factor", MoneyStatus.AwaitingApproval, "refund.approved-by-you"), (without.Refusal?.Code, afterOne, again.Refusal?.Code));
        Assert.Equal(MoneyStatus.Queued, stored.Status);
        Assert.All(stored.Approvals, approval => Assert.Equal(desk.Database.Now(), approval.SecondFactorAt));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_code_is_good_for_five_minutes_of_approving(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        List<long> ids = [];
        foreach (var price in new[] { 60_000, 70_000, 80_000 })
        {
            ids.Add(await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(price)));
        }

        var first = await desk.ApproveAsync(desk.Finance, ids[0], desk.Database.Code());
        desk.Database.Clock.Advance(Approval.FreshFor);
        var second = await desk.ApproveAsync(desk.Finance, ids[1]);
        desk.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        var third = await desk.ApproveAsync(desk.Finance, ids[2]);

        Assert.Equal((null, null, "refund.needs-second-factor"), (first.Refusal?.Code, second.Refusal?.Code, third.Refusal?.Code));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Wrong_codes_count_although_the_approval_is_refused(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(90_000));
        var wrong = desk.Database.Code(stepsLater: 9);

        List<string?> codes = [];
        for (var attempt = 0; attempt < 6; attempt++)
        {
            codes.Add((await desk.ApproveAsync(desk.Finance, id, wrong)).Refusal?.Code);
        }

        codes.Add((await desk.ApproveAsync(desk.Finance, id, desk.Database.Code())).Refusal?.Code);
        desk.Database.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal([.. Enumerable.Repeat("account.code-wrong", 4), .. Enumerable.Repeat("account.too-many-codes", 3)], codes.Select(code => code!));
        Assert.Null((await desk.ApproveAsync(desk.Finance, id, desk.Database.Code())).Refusal);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Somebody_without_an_authenticator_is_told_to_set_it_up(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var other = await desk.Database.AddPersonAsync("new@desk.test", Roles.Finance);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(90_000));

        var approved = await desk.ApproveAsync(other, id);
        var seen = (await desk.Get<ReadRefund>().ReadAsync(other, id))!;

        Assert.Equal(("refund.second-factor-not-set-up", "refund.second-factor-not-set-up", false), (approved.Refusal?.Code, seen.WhyNotApprove?.Code, seen.NeedsCode));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_not_seen_is_not_approved(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(12_000));

        var stale = await desk.Get<ApproveRefund>().ExecuteAsync(desk.Finance, id, "what stood there before");
        var decided = await desk.ApproveAsync(desk.Finance, id);
        var late = await desk.ApproveAsync(desk.Manager, id);

        Assert.Equal(("refund.changed-after-approval", null, "refund.decided-already"), (stale.Refusal?.Code, decided.Refusal?.Code, late.Refusal?.Code));
        Assert.Equal([desk.Finance.Name, desk.Database.Now()], late.Refusal!.Facts);
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
        Assert.Equal((null, true), (manager!.WhyNotApprove, manager.NeedsCode));
    }
}
