using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

/// <summary>Due times that the platform sets, and those that are extended together.</summary>
public sealed class MovedClockTests
{
    [Fact]
    public void Without_a_step_the_clock_that_runs_now_is_meant()
    {
        var returnCase = new AReturn().Build();
        Assert.Null(returnCase.AskForEvidence(AReturn.Later(1), "Photo?").Refusal);

        var moved = returnCase.MoveDeadline(AReturn.Later(2), null, AReturn.Monday.AddHours(96));

        Assert.Equal((DeadlineNode.Answer, DeadlineSource.Platform, AReturn.Monday.AddHours(96)), (moved.Value!.Node, moved.Value.Source, moved.Value.EndsAt));
        Assert.Equal("Answer", returnCase.Timeline.Last(entry => entry.Code == "deadline-moved").Text);
    }

    [Fact]
    public void Where_only_the_law_or_nothing_runs_there_is_nothing_to_move()
    {
        var ended = new AReturn().AlreadyInspected().Build();
        foreach (var clock in ended.Deadlines.Where(clock => clock.IsOpen))
        {
            clock.Meet(AReturn.Later(4).At);
        }

        Assert.Equal("deadline.none-running", ended.MoveDeadline(AReturn.Later(5), null, AReturn.Later(50).At).Refusal?.Code);
    }

    [Theory]
    [InlineData(72)]
    [InlineData(20)]
    public void The_platform_sets_a_due_time_later_or_earlier(double hours)
    {
        var returnCase = new AReturn().Build();

        var moved = returnCase.MoveDeadline(AReturn.Later(1), DeadlineNode.Review, AReturn.Monday.AddHours(hours));

        Assert.Equal((AReturn.Monday.AddHours(hours), DeadlineSource.Platform), (moved.Value!.EndsAt, moved.Value.Source));
        Assert.Equal((AReturn.Monday.AddHours(hours), DeadlineSource.Platform), (returnCase.NextDueAt, returnCase.NextSource));
        Assert.True(moved.Value.ExtendedUntilAt is null || moved.Value.ExtendedUntilAt >= moved.Value.DueAt);
        Assert.Equal(("deadline-moved", "Review"), (returnCase.Timeline[^1].Code, returnCase.Timeline[^1].Text));
    }

    [Fact]
    public void It_sets_no_past_and_no_step_that_the_case_does_not_wait_for()
    {
        var returnCase = new AReturn().Build();

        Assert.Equal("deadline.in-past", returnCase.MoveDeadline(AReturn.Later(5), DeadlineNode.Review, AReturn.Later(5).At).Refusal?.Code);
        Assert.Equal("deadline.node-not-open", returnCase.MoveDeadline(AReturn.Later(5), DeadlineNode.Refund, AReturn.Later(50).At).Refusal?.Code);
        Assert.Equal(AReturn.Monday.AddHours(48), returnCase.NextDueAt);
    }

    [Fact]
    public void A_review_that_waits_for_the_customer_is_moved_and_goes_on_from_there()
    {
        var returnCase = new AReturn().Build();
        returnCase.AskForEvidence(AReturn.Later(10), "A photo?");

        Assert.True(returnCase.MoveDeadline(AReturn.Later(20), DeadlineNode.Review, AReturn.Monday.AddHours(96)).Value!.IsStopped);
        returnCase.RecordAnswer(AReturn.Later(30), "Here it is");

        Assert.Equal(AReturn.Monday.AddHours(116), returnCase.NextDueAt);
    }

    [Fact]
    public void An_extension_of_many_stands_in_each_case_with_its_reason()
    {
        var returnCase = new AReturn().Build();

        Assert.False(returnCase.ExtendDeadline(AReturn.Later(1), returnCase.Deadlines[0], new ExtensionTerm(null, 2), "Spring festival").Refused);

        Assert.Equal(AReturn.Monday.AddHours(96), returnCase.NextDueAt);
        Assert.Equal(("deadline-extended-many", "Spring festival"), (returnCase.Timeline[^1].Code, returnCase.Timeline[^1].Text));
    }

    [Fact]
    public void A_case_that_moved_on_meanwhile_is_left_alone()
    {
        var returnCase = new AReturn().AlreadyApproved().Build();

        var refused = returnCase.ExtendDeadline(AReturn.Later(2), returnCase.Deadlines[0], new ExtensionTerm(null, 2), "Spring festival");

        Assert.Equal("deadline.moved-on", refused.Refusal?.Code);
        Assert.Equal(AReturn.Later(1 + (7 * 24)).At, returnCase.NextDueAt);
    }

    [Fact]
    public void A_term_is_either_days_or_a_moment_ahead()
    {
        var now = AReturn.Monday;

        Assert.Equal("extension.term", new ExtensionTerm(null, null).WhyNot(now)?.Code);
        Assert.Equal("extension.term", new ExtensionTerm(now.AddDays(1), 1).WhyNot(now)?.Code);
        Assert.Equal("extension.days", new ExtensionTerm(null, 0).WhyNot(now)?.Code);
        Assert.Equal("extension.days", new ExtensionTerm(null, 366).WhyNot(now)?.Code);
        Assert.Equal("deadline.in-past", new ExtensionTerm(now, null).WhyNot(now)?.Code);
        Assert.Null(new ExtensionTerm(null, 365).WhyNot(now));
    }

    [Fact]
    public void What_ended_is_not_cancelled()
    {
        var extension = new DeadlineExtension(new ExtensionScope(null, null, null, null, null), new ExtensionTerm(null, 2), "Festival", 1, Actor.CommandLine, AReturn.Monday);
        extension.End(AReturn.Later(1).At);

        Assert.Equal("extension.ended", extension.Cancel("Ann", AReturn.Later(2).At).Refusal?.Code);
        Assert.Equal(ExtensionState.Done, extension.State);
    }
}
