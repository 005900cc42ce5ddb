using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class DeadlineTests
{
    [Fact]
    public void Before_its_time_nothing_lapses()
    {
        var returnCase = new AReturn().Build();

        Assert.Equal("deadline.none-due", returnCase.LapseDue(AReturn.At(AReturn.Monday.AddHours(48).AddTicks(-1))).Refusal?.Code);
        Assert.True(Assert.Single(returnCase.Deadlines).IsRunning);
    }

    [Fact]
    public void A_review_that_lapses_is_escalated_and_stays_due_since_then()
    {
        var returnCase = new AReturn().Build();

        Assert.Equal(LapseAction.Escalate, returnCase.LapseDue(AReturn.Later(50)).Value);

        Assert.Equal((CaseStatus.Requested, true), (returnCase.Status, returnCase.IsEscalated));
        Assert.Equal((AReturn.Monday.AddHours(48), LapseAction.None), (returnCase.NextDueAt, returnCase.NextLapse));
        Assert.Equal("deadline.none-due", returnCase.LapseDue(AReturn.Later(60)).Refusal?.Code);
    }

    [Fact]
    public void A_policy_may_approve_by_itself()
    {
        var returnCase = new AReturn().Under(Review(LapseAction.Approve)).Build();

        Assert.Equal(LapseAction.Approve, returnCase.LapseDue(AReturn.Later(48, Review(LapseAction.Approve))).Value);
        Assert.Equal(CaseStatus.Approved, returnCase.Status);
    }

    [Fact]
    public void An_open_discrepancy_stops_what_would_happen_by_itself()
    {
        var returnCase = new AReturn().Under(Review(LapseAction.Approve)).Build();
        returnCase.Receive(AReturn.Later(1));
        Assert.Equal(LapseAction.Escalate, returnCase.NextLapse);

        Assert.Equal(LapseAction.Escalate, returnCase.LapseDue(AReturn.Later(48)).Value);
        Assert.Equal((CaseStatus.Requested, true), (returnCase.Status, returnCase.IsEscalated));
    }

    [Fact]
    public void A_settled_discrepancy_stops_nothing()
    {
        var returnCase = new AReturn().Under(Review(LapseAction.Approve)).Build();
        returnCase.Receive(AReturn.Later(1));
        returnCase.SettleDiscrepancies(AReturn.Later(2), "Sent early");

        Assert.Equal(LapseAction.Approve, returnCase.NextLapse);
        Assert.Equal(LapseAction.Approve, returnCase.LapseDue(AReturn.Later(48)).Value);
        Assert.Equal(CaseStatus.Received, returnCase.Status);
    }

    [Fact]
    public void A_dispute_stops_the_expiry_until_it_is_decided()
    {
        var returnCase = new AReturn().AlreadyApproved().Build();
        returnCase.OpenDispute(AReturn.Later(2), "The platform asks");
        Assert.Equal(LapseAction.Escalate, returnCase.NextLapse);

        returnCase.DecideDispute(AReturn.Later(3), forMerchant: true, null);

        Assert.Equal(LapseAction.Expire, returnCase.LapseDue(AReturn.Later(1 + (7 * 24))).Value);
        Assert.Equal(CaseStatus.Expired, returnCase.Status);
    }

    [Fact]
    public void A_step_that_is_no_longer_possible_is_escalated_and_told_so()
    {
        var policy = new ReturnPolicy { Clocks = [new(DeadlineNode.Review, 48, LapseAction.Expire)] };
        var returnCase = new AReturn().Under(policy).Build();

        Assert.Equal(LapseAction.Escalate, returnCase.LapseDue(AReturn.Later(48, policy)).Value);
        Assert.True(returnCase.IsEscalated);
    }

    [Fact]
    public void Silence_of_the_customer_cancels_the_case()
    {
        var returnCase = new AReturn().Build();
        returnCase.AskForEvidence(AReturn.Later(1), "A photo, please");

        Assert.Equal(LapseAction.Cancel, returnCase.LapseDue(AReturn.Later(1 + (7 * 24))).Value);
        Assert.Equal((CaseStatus.Cancelled, 0, null), (returnCase.Status, returnCase.Order.Lines[0].ClaimedUnits, returnCase.NextDueAt));
    }

    [Fact]
    public void A_lost_parcel_may_be_refunded_by_itself()
    {
        var policy = new ReturnPolicy { Clocks = [new(DeadlineNode.Receive, 240, LapseAction.Refund)] };
        var returnCase = new AReturn().AlreadyHandedOver().Under(policy).Build();

        Assert.Equal(LapseAction.Refund, returnCase.LapseDue(AReturn.Later(242, policy)).Value);
        Assert.Equal((CaseStatus.Inspected, 1), (returnCase.Status, returnCase.Lines[0].AcceptedUnits));
    }

    [Fact]
    public void A_clock_is_extended_forwards_only_and_by_name()
    {
        var returnCase = new AReturn().Build();

        Assert.Equal("deadline.cannot-extend", returnCase.ExtendDeadline(AReturn.Later(1), AReturn.Monday.AddHours(48)).Refusal?.Code);
        Assert.False(returnCase.ExtendDeadline(AReturn.Later(1), AReturn.Monday.AddHours(96)).Refused);

        var clock = returnCase.Deadlines[0];
        Assert.Equal((AReturn.Monday.AddHours(48), AReturn.Monday.AddHours(96), AReturn.Agent.Name), (clock.DueAt, clock.EndsAt, clock.ExtendedBy));
        Assert.Equal(clock.EndsAt, returnCase.NextDueAt);
    }

    [Fact]
    public void A_case_that_ended_has_no_clock_to_extend()
    {
        var returnCase = new AReturn().Build();
        returnCase.Cancel(AReturn.Later(1));

        Assert.Equal("deadline.none-running", returnCase.ExtendDeadline(AReturn.Later(2), AReturn.Monday.AddHours(96)).Refusal?.Code);
    }

    private static ReturnPolicy Review(LapseAction onLapse) => new() { Clocks = [new(DeadlineNode.Review, 48, onLapse), new(DeadlineNode.Inspect, 48, LapseAction.Escalate)] };
}
