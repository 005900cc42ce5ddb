using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class TakingBackTests
{
    private const double Moment = 1 + (30.0 / 3600);

    [Fact]
    public void A_decision_is_taken_back_as_if_it_had_never_been_made()
    {
        Func<ReturnCase, Result>[] decisions =
        [
            returnCase => returnCase.Approve(AReturn.Later(1)), returnCase => returnCase.Reject(AReturn.Later(1), "Worn"), returnCase => returnCase.AskForEvidence(AReturn.Later(1), "A photo?"),
        ];

        Assert.All(decisions, decide =>
        {
            var returnCase = new AReturn().Build();
            var before = Look(returnCase);
            Assert.False(decide(returnCase).Refused);

            Assert.False(returnCase.TakeBackDecision(AReturn.Later(Moment)).Refused);

            Assert.Equal(before, Look(returnCase));
            Assert.Equal("taken-back", returnCase.Timeline[^1].Code);
        });
    }

    [Fact]
    public void A_late_undo_is_refused()
    {
        var returnCase = new AReturn().AlreadyRejected().Build();

        Assert.Equal("decision.cannot-undo", returnCase.TakeBackDecision(AReturn.Later(1.1)).Refusal?.Code);
        Assert.Equal(CaseStatus.Rejected, returnCase.Status);
    }

    [Fact]
    public void A_label_that_is_out_cannot_be_called_back()
    {
        var returnCase = new AReturn().AlreadyApproved().Build();
        returnCase.IssueLabel(AReturn.Later(1), "DHL", "JJD 1");

        Assert.Equal("decision.cannot-undo", returnCase.TakeBackDecision(AReturn.Later(Moment)).Refusal?.Code);
    }

    [Fact]
    public void What_was_overdue_and_escalated_is_so_again()
    {
        var returnCase = new AReturn().Build();
        returnCase.LapseDue(AReturn.Later(49));
        var before = Look(returnCase);
        returnCase.Reject(AReturn.Later(50), "Worn");

        Assert.False(returnCase.TakeBackDecision(AReturn.Later(50)).Refused);

        Assert.Equal(before, Look(returnCase));
        Assert.True(returnCase.IsEscalated);
    }

    [Fact]
    public void What_was_never_decided_has_nothing_to_take_back() =>
        Assert.Equal("case.step-not-allowed", new AReturn().Build().TakeBackDecision(AReturn.Later(0)).Refusal?.Code);

    private static object Look(ReturnCase it) => (
        it.Status, it.DecidedAt, it.NextDueAt, it.NextLapse, it.IsEscalated, Claimed: it.Order.Lines[0].ClaimedUnits, Running: it.Deadlines.Count(deadline => deadline.IsRunning));
}
