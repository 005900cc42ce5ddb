using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

/// <summary>A clock stands still while others are to act, and then goes on with the time that was left.</summary>
public sealed class StoppedClockTests
{
    private const double Moment = 1.0 / 120;

    [Fact]
    public void A_question_stops_the_review_until_the_answer_and_it_goes_on_with_the_time_that_was_left()
    {
        var returnCase = new AReturn().Build();
        returnCase.AskForEvidence(AReturn.Later(40), "A photo?");
        Assert.Equal((AReturn.Monday.AddHours(40 + (7 * 24)), LapseAction.Cancel), (returnCase.NextDueAt, returnCase.NextLapse));

        returnCase.RecordAnswer(AReturn.Later(100), "Here it is");

        Assert.Equal((AReturn.Monday.AddHours(108), LapseAction.Escalate, null), (returnCase.NextDueAt, returnCase.NextLapse, returnCase.NextStoppedAt));
        Assert.Equal((AReturn.Monday, AReturn.Monday.AddHours(108)), (Running(returnCase).StartedAt, Running(returnCase).DueAt));
    }

    [Fact]
    public void Questions_add_up()
    {
        var returnCase = new AReturn().Build();
        foreach (var hour in new[] { 10, 30 })
        {
            returnCase.AskForEvidence(AReturn.Later(hour), "A photo?");
            returnCase.RecordAnswer(AReturn.Later(hour + 5), "Here it is");
        }

        Assert.Equal(AReturn.Monday.AddHours(58), returnCase.NextDueAt);
    }

    [Fact]
    public void An_extension_moves_with_its_clock()
    {
        var returnCase = new AReturn().Build();
        returnCase.ExtendDeadline(AReturn.Later(1), AReturn.Monday.AddHours(72));
        returnCase.AskForEvidence(AReturn.Later(2), "A photo?");
        returnCase.RecordAnswer(AReturn.Later(12), "Here it is");

        Assert.Equal((AReturn.Monday.AddHours(58), AReturn.Monday.AddHours(82)), (Running(returnCase).DueAt, Running(returnCase).ExtendedUntilAt));
    }

    [Fact]
    public void A_review_that_had_run_out_stays_overdue_after_the_answer()
    {
        var returnCase = new AReturn().Build();
        returnCase.LapseDue(AReturn.Later(49));
        returnCase.AskForEvidence(AReturn.Later(50), "A photo?");
        returnCase.RecordAnswer(AReturn.Later(60), "Here it is");

        Assert.Equal((AReturn.Monday.AddHours(48), LapseAction.None, true), (returnCase.NextDueAt, returnCase.NextLapse, returnCase.IsEscalated));
        Assert.DoesNotContain(returnCase.Deadlines, clock => clock.IsOpen);
    }

    [Fact]
    public void A_question_that_is_taken_back_has_stopped_nothing()
    {
        var returnCase = new AReturn().Build();
        returnCase.AskForEvidence(AReturn.Later(1), "A photo?");

        Assert.False(returnCase.TakeBackDecision(AReturn.Later(1 + Moment)).Refused);

        Assert.Equal((AReturn.Monday.AddHours(48), null), (returnCase.NextDueAt, returnCase.NextStoppedAt));
        Assert.Equal(DeadlineNode.Review, Assert.Single(returnCase.Deadlines).Node);
    }

    [Fact]
    public void A_rejection_that_is_taken_back_keeps_the_time_that_the_question_had_stopped()
    {
        var returnCase = new AReturn().Build();
        returnCase.AskForEvidence(AReturn.Later(10), "A photo?");
        returnCase.Reject(AReturn.Later(30), "No answer");

        Assert.False(returnCase.TakeBackDecision(AReturn.Later(30 + Moment)).Refused);

        Assert.Equal((CaseStatus.Requested, AReturn.Later(48).At + (AReturn.Later(30 + Moment).At - AReturn.Later(10).At)), (returnCase.Status, returnCase.NextDueAt));
    }

    [Fact]
    public void A_question_during_a_dispute_that_is_taken_back_leaves_the_clock_stopped_since_the_dispute()
    {
        var returnCase = new AReturn().Build();
        returnCase.OpenDispute(AReturn.Later(1), "The platform asks");
        returnCase.AskForEvidence(AReturn.Later(5), "A photo?");
        returnCase.TakeBackDecision(AReturn.Later(5 + Moment));

        Assert.Equal(AReturn.Later(1).At, returnCase.NextStoppedAt);
        returnCase.DecideDispute(AReturn.Later(11), forMerchant: true, null);
        Assert.Equal(AReturn.Monday.AddHours(58), returnCase.NextDueAt);
    }

    [Fact]
    public void A_dispute_stops_inspection_and_refund_until_the_platform_has_decided()
    {
        var inspect = new AReturn().AlreadyReceived().Build();
        var refund = new AReturn().AlreadyInspected().Build();
        Assert.All(new[] { inspect, refund }, returnCase =>
        {
            var due = returnCase.NextDueAt!.Value;
            returnCase.OpenDispute(AReturn.Later(10), "The platform asks");

            Assert.Equal((due, LapseAction.None, AReturn.Later(10).At), (returnCase.NextDueAt, returnCase.NextLapse, returnCase.NextStoppedAt));
            Assert.Equal("deadline.none-due", returnCase.LapseDue(AReturn.Later(1000)).Refusal?.Code);

            returnCase.DecideDispute(AReturn.Later(1010), forMerchant: false, null);
            Assert.Equal((due.AddHours(1000), LapseAction.Escalate, null), (returnCase.NextDueAt, returnCase.NextLapse, returnCase.NextStoppedAt));
        });
    }

    [Fact]
    public void The_clock_of_a_step_that_begins_during_a_dispute_has_all_its_time_left()
    {
        var returnCase = new AReturn().AlreadyReceived().Build();
        returnCase.OpenDispute(AReturn.Later(3), "The platform asks");
        returnCase.Inspect(AReturn.Later(20), [.. returnCase.Lines.Select(line => AReturn.Found(line, line.Quantity))], []);
        Assert.Equal(AReturn.Later(20).At, returnCase.NextStoppedAt);

        returnCase.DecideDispute(AReturn.Later(50), forMerchant: true, null);

        Assert.Equal(AReturn.Monday.AddHours(98), returnCase.NextDueAt);
    }

    [Fact]
    public void What_the_customer_owes_is_not_stopped_by_a_dispute()
    {
        var returnCase = new AReturn().AlreadyApproved().Build();
        returnCase.OpenDispute(AReturn.Later(2), "The platform asks");

        Assert.Equal((null, LapseAction.Escalate), (returnCase.NextStoppedAt, returnCase.NextLapse));
    }

    [Fact]
    public void The_law_never_stops_and_is_never_extended()
    {
        var clock = new Deadline(DeadlineNode.Refund, AReturn.Monday, AReturn.Monday.AddDays(14), DeadlineSource.Law, LapseAction.Escalate);
        clock.Stop(AReturn.Later(1).At);
        clock.GoOn(AReturn.Later(50).At);

        Assert.True(clock.IsRunning);
        Assert.Equal(AReturn.Monday.AddDays(14), clock.EndsAt);
        Assert.Equal("deadline.is-law", clock.Extend(AReturn.Monday.AddDays(20), AReturn.Agent).Refusal?.Code);
    }

    private static Deadline Running(ReturnCase returnCase) => Assert.Single(returnCase.Deadlines, clock => clock.IsRunning);
}
