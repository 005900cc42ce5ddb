using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class DecidingTests
{
    [Fact]
    public void An_approved_return_waits_for_the_parcel()
    {
        var returnCase = new AReturn().Build();

        Assert.False(returnCase.Approve(AReturn.Later(1)).Refused);

        Assert.Equal((CaseStatus.Approved, AReturn.Monday.AddHours(1)), (returnCase.Status, returnCase.DecidedAt));
        Assert.Equal((AReturn.Monday.AddHours(1 + (7 * 24)), LapseAction.Expire), (returnCase.NextDueAt, returnCase.NextLapse));
    }

    [Theory]
    [InlineData(ReturnKind.RefundOnly)]
    [InlineData(ReturnKind.Replacement)]
    public void A_kind_without_goods_goes_straight_to_the_refund(ReturnKind kind)
    {
        var returnCase = new AReturn().With("MUG", 2, 1000).OfKind(kind).AlreadyApproved().Build();

        Assert.Equal((CaseStatus.Inspected, 2, 0), (returnCase.Status, returnCase.Lines[0].AcceptedUnits, returnCase.Order.Lines[0].ReturnedUnits));
    }

    [Fact]
    public void A_parcel_already_in_the_house_goes_straight_to_the_bench()
    {
        var returnCase = new AReturn().Build();
        returnCase.Receive(AReturn.Later(1));

        Assert.False(returnCase.Approve(AReturn.Later(2)).Refused);

        Assert.Equal((CaseStatus.Received, AReturn.Monday.AddHours(1)), (returnCase.Status, returnCase.ReceivedAt));
        Assert.True(returnCase.HasOpenDiscrepancy);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void No_is_never_said_without_a_reason(string reason)
    {
        var returnCase = new AReturn().Build();

        Assert.Equal("decision.needs-reason", returnCase.Reject(AReturn.Later(1), reason).Refusal?.Code);
        Assert.Equal(CaseStatus.Requested, returnCase.Status);
    }

    [Fact]
    public void A_text_longer_than_the_history_holds_is_refused()
    {
        var returnCase = new AReturn().Build();
        var text = new string('x', 4001);

        Result[] results =
        [
            returnCase.Reject(AReturn.Later(1), text), returnCase.AskForEvidence(AReturn.Later(1), text), returnCase.Cancel(AReturn.Later(1), text),
            returnCase.OpenDispute(AReturn.Later(1), text), returnCase.AddNote(AReturn.Later(1), text),
        ];

        Assert.All(results, result => Assert.Equal("note.length", result.Refusal?.Code));
        Assert.Single(returnCase.Timeline);
    }

    [Fact]
    public void Asking_for_evidence_stops_the_review_clock_until_the_answer()
    {
        var returnCase = new AReturn().Build();

        returnCase.AskForEvidence(AReturn.Later(2), "A photo, please");
        Assert.Equal((CaseStatus.AwaitingCustomer, LapseAction.Cancel), (returnCase.Status, returnCase.NextLapse));

        returnCase.RecordAnswer(AReturn.Later(20), "Here it is");
        Assert.Equal((CaseStatus.Requested, AReturn.Monday.AddHours(18 + 48)), (returnCase.Status, returnCase.NextDueAt));
    }

    [Fact]
    public void A_rejection_can_be_appealed_once()
    {
        var returnCase = new AReturn().AlreadyRejected().Build();

        Assert.False(returnCase.Appeal(AReturn.Later(24), "It was not worn").Refused);
        Assert.Equal((CaseStatus.Requested, true), (returnCase.Status, returnCase.IsEscalated));

        returnCase.Reject(AReturn.Later(30), "It was");
        Assert.Equal("case.appealed-before", returnCase.Appeal(AReturn.Later(31), "No").Refusal?.Code);
        Assert.Equal(CaseStatus.Rejected, returnCase.Status);
    }

    [Fact]
    public void An_appeal_after_its_clock_is_too_late()
    {
        var returnCase = new AReturn().AlreadyRejected().Build();

        Assert.Equal("case.appeal-too-late", returnCase.Appeal(AReturn.Later(1 + (7 * 24) + 1), "It was not worn").Refusal?.Code);
        Assert.False(returnCase.Appeal(AReturn.Later(1 + (7 * 24)), "It was not worn").Refused);
    }

    [Fact]
    public void Only_a_rejection_can_be_appealed() =>
        Assert.Equal("case.step-not-allowed", new AReturn().AlreadyApproved().Build().Appeal(AReturn.Later(2), "No").Refusal?.Code);

    [Fact]
    public void A_dispute_is_opened_and_decided_once()
    {
        var returnCase = new AReturn().Build();

        Assert.False(returnCase.OpenDispute(AReturn.Later(1), "The platform asks").Refused);
        Assert.False(returnCase.DecideDispute(AReturn.Later(2), forMerchant: true, null).Refused);

        Assert.Equal(DisputeStatus.DecidedForMerchant, returnCase.Dispute);
        Assert.Equal("dispute.step-not-allowed", returnCase.DecideDispute(AReturn.Later(3), forMerchant: false, null).Refusal?.Code);
    }

    [Fact]
    public void A_note_is_kept_with_its_author()
    {
        var returnCase = new AReturn().Build();

        returnCase.AddNote(AReturn.Later(1), "  Calls back on Friday ");

        Assert.Equal(("note", "Calls back on Friday", AReturn.Agent.Name), (returnCase.Timeline[^1].Code, returnCase.Timeline[^1].Text, returnCase.Timeline[^1].ActorName));
    }
}
