using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Life;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Life;

public sealed class RefundStepsTests
{
    private static readonly DateTime Now = ARefundView.Sent.AddMinutes(2);
    private static readonly DateTime InHold = ARefundView.Sent.AddSeconds(-5);

    [Fact]
    public void Only_the_proposer_undoes_and_only_inside_the_hold()
    {
        var queued = ARefundView.Part(MoneyStatus.Queued);

        Assert.Null(Why(RefundStep.Undo, InHold, ARefundView.Proposer, queued));
        Assert.Equal("refund.not-yours", Why(RefundStep.Undo, InHold, "finance-1", queued));
        Assert.Equal("refund.hold-over", Why(RefundStep.Undo, Now, ARefundView.Proposer, queued));
        Assert.Equal("money.step-not-allowed", Why(RefundStep.Undo, Now, ARefundView.Proposer, ARefundView.Part(MoneyStatus.Pending)));
    }

    [Theory]
    [InlineData(MoneyStatus.AwaitingApproval, true)]
    [InlineData(MoneyStatus.Queued, true)]
    [InlineData(MoneyStatus.Failed, true)]
    [InlineData(MoneyStatus.Sending, false)]
    [InlineData(MoneyStatus.Pending, false)]
    [InlineData(MoneyStatus.Unknown, false)]
    [InlineData(MoneyStatus.Parked, false)]
    [InlineData(MoneyStatus.Succeeded, false)]
    public void Cancelling_follows_the_list_of_steps(MoneyStatus status, bool isPossible) =>
        Assert.Equal(isPossible ? null : "money.step-not-allowed", Why(RefundStep.Cancel, Now, "finance-1", ARefundView.Part(status)));

    [Fact]
    public void A_replaced_part_does_not_count() => Assert.Equal(
        (null, "refund.nothing-failed"),
        (Why(RefundStep.Cancel, Now, "finance-1", ARefundView.Part(MoneyStatus.Failed) with { ReplacedAt = Now }, ARefundView.Part(MoneyStatus.Queued, 2)),
            Why(RefundStep.Retry, Now, "finance-1", ARefundView.Part(MoneyStatus.Failed) with { ReplacedAt = Now }, ARefundView.Part(MoneyStatus.Queued, 2))));

    [Fact]
    public void What_failed_is_tried_again_or_paid_by_hand()
    {
        var failed = ARefundView.Part(MoneyStatus.Failed);

        Assert.Null(Why(RefundStep.Retry, Now, "finance-1", failed));
        Assert.Null(Why(RefundStep.ByHand, Now, "finance-1", failed));
        Assert.Equal("refund.by-hand-already", Why(RefundStep.ByHand, Now, "finance-1", failed with { IsManual = true }));
        Assert.Equal("refund.nothing-failed", Why(RefundStep.ByHand, Now, "finance-1", ARefundView.Part(MoneyStatus.Pending)));
    }

    [Fact]
    public void What_waits_is_sent_now_unless_it_is_held_or_its_gateway_rests()
    {
        var queued = ARefundView.Part(MoneyStatus.Queued);
        var rest = new GatewayRest("test", AReturn.Monday, "401", null, 1);

        Assert.Null(Why(RefundStep.SendNow, Now, "finance-1", queued));
        Assert.Null(Why(RefundStep.SendNow, Now, "finance-1", ARefundView.Part(MoneyStatus.Unknown) with { AbsentAt = Now }));
        Assert.Equal("refund.in-hold", Why(RefundStep.SendNow, InHold, "finance-1", queued));
        Assert.Equal("money.step-not-allowed", Why(RefundStep.SendNow, Now, "finance-1", ARefundView.Part(MoneyStatus.Pending)));
        Assert.Equal("gateway.resting", RefundSteps.WhyNot(RefundStep.SendNow, ARefundView.Of(queued), "finance-1", Now, [rest])?.Code);
    }

    private static string? Why(RefundStep step, DateTime now, string me, params IntentView[] parts) => RefundSteps.WhyNot(step, ARefundView.Of(parts), me, now, [])?.Code;
}
