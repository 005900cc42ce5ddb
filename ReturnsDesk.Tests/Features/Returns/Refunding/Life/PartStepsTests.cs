using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Life;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Life;

public sealed class PartStepsTests
{
    private static readonly DateTime Now = ARefundView.Sent.AddMinutes(2);

    [Theory]
    [InlineData(MoneyStatus.Unknown)]
    [InlineData(MoneyStatus.Pending)]
    [InlineData(MoneyStatus.Parked)]
    [InlineData(MoneyStatus.Sending)]
    public void The_gateway_can_be_asked_while_it_may_know_something(MoneyStatus status) => Assert.Null(Why(PartStep.Ask, ARefundView.Part(status)));

    [Fact]
    public void It_cannot_be_asked_while_somebody_works_on_it() =>
        Assert.Equal("refund.being-worked-on", Why(PartStep.Ask, ARefundView.Part(MoneyStatus.Sending) with { LeaseUntilAt = Now.AddSeconds(30) }));

    [Theory]
    [InlineData(MoneyStatus.Queued)]
    [InlineData(MoneyStatus.Succeeded)]
    [InlineData(MoneyStatus.Failed)]
    public void Otherwise_it_has_nothing_to_tell(MoneyStatus status) => Assert.Equal("refund.nothing-to-ask", Why(PartStep.Ask, ARefundView.Part(status)));

    [Fact]
    public void What_is_proven_absent_is_sent_and_not_asked_about() => Assert.Equal("refund.nothing-to-ask", Why(PartStep.Ask, ARefundView.Part(MoneyStatus.Unknown) with { AbsentAt = Now }));

    [Fact]
    public void A_part_paid_by_hand_has_nobody_to_ask() => Assert.Equal("refund.nothing-to-ask", Why(PartStep.Ask, ARefundView.Part(MoneyStatus.Parked) with { IsManual = true }));

    [Fact]
    public void Sending_again_needs_the_proof_that_the_gateway_has_nothing()
    {
        var parked = ARefundView.Part(MoneyStatus.Parked);

        Assert.Equal("refund.not-proven-absent", Why(PartStep.SendAgain, parked));
        Assert.Null(Why(PartStep.SendAgain, parked with { AbsentAt = Now }));
        Assert.Equal("money.step-not-allowed", Why(PartStep.SendAgain, ARefundView.Part(MoneyStatus.Unknown) with { AbsentAt = Now }));
    }

    [Theory]
    [InlineData(PartStep.WentOut)]
    [InlineData(PartStep.DidNotGoOut)]
    public void Only_what_is_set_aside_is_settled_by_a_person_and_not_by_its_proposer(PartStep step)
    {
        var parked = ARefundView.Part(MoneyStatus.Parked);

        Assert.Null(Why(step, parked));
        Assert.Equal("refund.own-proposal", Why(step, parked, ARefundView.Proposer));
        Assert.Equal("money.step-not-allowed", Why(step, ARefundView.Part(MoneyStatus.Pending)));
    }

    [Fact]
    public void Only_what_calls_for_attention_can_be_looked_into()
    {
        var failed = ARefundView.Part(MoneyStatus.Failed);

        Assert.Null(Why(PartStep.LookInto, failed with { Attention = AttentionCodes.Failed }));
        Assert.Equal("refund.no-attention", Why(PartStep.LookInto, failed));
        Assert.Equal("refund.no-attention", Why(PartStep.LookInto, ARefundView.Part(MoneyStatus.Parked) with { Attention = AttentionCodes.Abnormal }));
    }

    [Fact]
    public void Nothing_is_offered_where_nothing_is_open()
    {
        Assert.Empty(PartSteps.Of(ARefundView.Part(MoneyStatus.Succeeded)));
        Assert.Empty(PartSteps.Of(ARefundView.Part(MoneyStatus.Failed) with { Attention = AttentionCodes.Failed, ReplacedAt = Now }));
        Assert.Equal([PartStep.LookInto], PartSteps.Of(ARefundView.Part(MoneyStatus.Failed) with { Attention = AttentionCodes.Failed }));
        Assert.Equal([PartStep.Ask, PartStep.SendAgain, PartStep.WentOut, PartStep.DidNotGoOut], PartSteps.Of(ARefundView.Part(MoneyStatus.Parked) with { Attention = AttentionCodes.Abnormal }));
    }

    private static string? Why(PartStep step, IntentView part, string me = "finance-1") => PartSteps.WhyNot(step, ARefundView.Of(part), part, me, Now)?.Code;
}
