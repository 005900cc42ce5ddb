using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Eligibility;

public sealed class JudgeTests
{
    private static readonly ReturnPolicy Policy = new()
    {
        Version = 3,
        Categories = [new() { Category = "Virtual", IsReturnable = false }, new() { Category = "Underwear", WindowDays = 7, Grading = GradingKind.Hygiene }],
    };

    private static readonly JudgedFacts Usual = new()
    {
        Kind = ReturnKind.Return,
        Category = "Mugs",
        Fault = FaultSide.Customer,
        Units = 1,
        OpenUnits = 2,
        DeliveredOn = new DateOnly(2026, 3, 1),
        AskedOn = new DateOnly(2026, 3, 5),
    };

    [Fact]
    public void An_ordinary_request_is_eligible_and_every_rule_says_so()
    {
        var verdict = Judge.Line(Policy, Usual);

        Assert.Equal((VerdictAnswer.Eligible, 3), (verdict.Answer, verdict.PolicyVersion));
        Assert.Equal(["order-counts", "units-open", "category-returnable", "within-window"], verdict.Trace.Select(rule => rule.Code));
        Assert.Equal(["2026-03-31", "26"], verdict.Trace[^1].Facts);
    }

    [Fact]
    public void A_cancelled_order_is_ineligible() => Assert.Equal(VerdictAnswer.Ineligible, Judge.Line(Policy, Usual with { OrderIsCancelled = true }).Answer);

    [Fact]
    public void More_units_than_are_open_are_ineligible() => Assert.Equal(VerdictAnswer.Ineligible, Judge.Line(Policy, Usual with { Units = 3 }).Answer);

    [Theory]
    [InlineData(FaultSide.Customer, VerdictAnswer.Ineligible)]
    [InlineData(FaultSide.Unknown, VerdictAnswer.Ineligible)]
    [InlineData(FaultSide.Agreed, VerdictAnswer.Ineligible)]
    [InlineData(FaultSide.Merchant, VerdictAnswer.NeedsReview)]
    [InlineData(FaultSide.Carrier, VerdictAnswer.NeedsReview)]
    public void An_excluded_category_comes_back_on_error_only(FaultSide fault, VerdictAnswer answer) =>
        Assert.Equal(answer, Judge.Line(Policy, Usual with { Category = "virtual", Fault = fault }).Answer);

    [Fact]
    public void A_withdrawal_is_never_refused_by_a_rule_of_the_merchant() =>
        Assert.Equal(VerdictAnswer.NeedsReview, Judge.Line(Policy, Usual with { Category = "Virtual", Kind = ReturnKind.Withdrawal, AskedOn = new DateOnly(2027, 1, 1) }).Answer);

    [Fact]
    public void A_category_may_have_a_window_of_its_own()
    {
        var verdict = Judge.Line(Policy, Usual with { Category = "UNDERWEAR", AskedOn = new DateOnly(2026, 3, 9) });

        Assert.Equal((VerdictAnswer.NeedsReview, new DateOnly(2026, 3, 8)), (verdict.Answer, verdict.LastDayOn));
    }

    [Fact]
    public void The_strictest_answer_wins() =>
        Assert.Equal(VerdictAnswer.Ineligible, Judge.Line(Policy, Usual with { Units = 3, AskedOn = new DateOnly(2027, 1, 1) }).Answer);

    [Fact]
    public void A_clock_the_policy_does_not_name_escalates_after_two_days() =>
        Assert.Equal(new ClockTerm(DeadlineNode.Ship, 48, LapseAction.Escalate), new ReturnPolicy { Clocks = [] }.ClockFor(DeadlineNode.Ship));

    [Fact]
    public void Every_clock_has_a_preset() => Assert.Equal(Enum.GetValues<DeadlineNode>(), new ReturnPolicy().Clocks.Select(clock => clock.Node));
}
