using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

/// <summary>SoD-1 and SoD-6: who did one thing does not do the next.</summary>
public sealed class SeparationOfDutiesTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Who_graded_an_item_above_the_middle_limit_does_not_approve_its_refund(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await GradedAsync(desk, desk.Manager, 90_000));
        var small = await desk.ProposedAsync(desk.Agent, await GradedAsync(desk, desk.Manager, 12_000));

        var grader = await desk.ApproveAsync(desk.Manager, id, desk.Database.Code());
        var seen = await desk.Get<ReadRefund>().ReadAsync(desk.Manager, id);

        Assert.Equal(("refund.graded-by-you", "refund.graded-by-you"), (grader.Refusal?.Code, seen!.WhyNotApprove?.Code));
        Assert.Null((await desk.ApproveAsync(desk.Finance, id, desk.Database.Code())).Refusal);
        Assert.Null((await desk.ApproveAsync(desk.Manager, small)).Refusal);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Proposer_approver_and_payer_are_three_people(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var second = await desk.Database.AddPersonAsync("second@desk.test", Roles.Finance);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(new AnOrder().With("LAMP", 1, 12_000).Through("manual")));
        await desk.ApproveAsync(desk.Finance, id);
        await desk.SendAsync();
        var intent = (await desk.StoredAsync(id)).Intents.Single().Id;
        var confirm = desk.Get<ConfirmManualPayout>();

        var approver = await confirm.ExecuteAsync(desk.Finance, id, intent, "SEPA-1");
        var other = await confirm.ExecuteAsync(second, id, intent, "SEPA-1");

        Assert.Equal(("refund.approver-pays", null), (approver.Refusal?.Code, other.Refusal?.Code));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_program_is_no_second_pair_of_eyes(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(12_000));

        var codes = new[] { (await desk.ApproveAsync(Actor.CommandLine, id)).Refusal?.Code, (await desk.ApproveAsync(Actor.Automatic, id)).Refusal?.Code };

        Assert.Equal(["refund.needs-person", "refund.needs-person"], codes.Select(code => code!));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Another_way_to_pay_is_approved_anew(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(12_013));
        await desk.ApproveAsync(desk.Finance, id);
        await desk.SendAsync();
        var failed = (await desk.StoredAsync(id)).Status;

        await desk.Get<RetryRefund>().ExecuteAsync(desk.Finance, id, byHand: true);
        var waits = (await desk.StoredAsync(id)).Status;
        var approved = await desk.ApproveAsync(desk.Manager, id);

        Assert.Equal((MoneyStatus.Failed, MoneyStatus.AwaitingApproval, null), (failed, waits, approved.Refusal?.Code));
        Assert.Equal(MoneyStatus.Queued, (await desk.StoredAsync(id)).Status);
    }

    private static async Task<string> GradedAsync(RefundDesk desk, Actor by, long priceMinor)
    {
        var number = ReturnNumber.Of(2026, 500 + (int)(priceMinor / 1000));
        var stored = await desk.Database.AddAsync(new AReturn().Of(new AnOrder().Numbered($"G-{priceMinor}").With("LAMP", 1, priceMinor)).Numbered(number).AlreadyReceived());
        var draft = new InspectionDraft([new InspectedLineDraft(stored.Lines[0].Id, [new InspectedPartDraft(1, ItemCondition.A, Disposition.Restock)])], []);
        Assert.Null((await desk.Get<RecordInspection>().ExecuteAsync(by, new CaseRef(stored.Number), draft)).Refusal);
        return stored.Number;
    }
}
