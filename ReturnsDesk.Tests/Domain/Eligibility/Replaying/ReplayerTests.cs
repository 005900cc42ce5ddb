using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Eligibility.Replaying;

public sealed class ReplayerTests
{
    private static readonly Decision Approved = new(VerdictAnswer.Eligible, AutomaticAction.Approve);

    [Fact]
    public void The_version_that_judged_it_changes_nothing()
    {
        var replayed = Past.Policy.Replay(Past.Request());

        Assert.False(replayed.IsChanged);
        Assert.Equal((Approved, AutomaticAction.Approve), (replayed.Now, replayed.Repeated));
        Assert.Equal((4000L, replayed.AmountsThen), (replayed.AmountsThen.Refund, replayed.AmountsNow));
        Assert.Empty(replayed.Gaps);
    }

    [Fact]
    public void A_shorter_window_leaves_it_to_a_person_who_is_taken_to_decide_alike()
    {
        var replayed = (Past.Policy with { WindowDays = 7 }).Replay(Past.Request());

        Assert.Equal((Approved, new Decision(VerdictAnswer.NeedsReview, AutomaticAction.None)), (replayed.Then, replayed.Now));
        Assert.Equal(replayed.AmountsThen, replayed.AmountsNow);
        Assert.Equal([ReplayGap.PersonDecides], replayed.Gaps);
    }

    [Fact]
    public void Excluded_goods_are_not_refunded()
    {
        var replayed = (Past.Policy with { Categories = [new CategoryRule { Category = "Mugs", IsReturnable = false }] }).Replay(Past.Request());

        Assert.Equal(VerdictAnswer.Ineligible, replayed.Now.Answer);
        Assert.Equal((4000L, 0L), (replayed.AmountsThen.Refund, replayed.AmountsNow.Refund));
    }

    [Fact]
    public void Excluded_goods_that_a_person_took_all_the_same_would_be_taken_again()
    {
        var closed = Past.Policy with { Categories = [new CategoryRule { Category = "Mugs", IsReturnable = false }] };

        var replayed = (closed with { Version = 2 }).Replay(Past.Request(policy: closed), closed);

        Assert.False(replayed.IsChanged);
        Assert.Equal(4000, replayed.AmountsNow.Refund);
    }

    [Fact]
    public void A_fee_of_a_rule_is_withheld_by_the_arithmetic_of_refunds()
    {
        var rule = new PolicyRule { Id = "fee", When = new RuleScope { Categories = ["Mugs"] }, Fee = RestockingFee.OfRate(BasisPoints.Percent(10)) };

        var replayed = (Past.Policy with { Rules = [.. Past.Policy.Rules, rule] }).Replay(Past.Request());

        Assert.False(replayed.IsChanged);
        Assert.Equal(new ReplayAmounts(3600, 0, 400, 0), replayed.AmountsNow);
    }

    [Fact]
    public void Terms_of_the_draft_are_applied_to_the_grades_that_were_found()
    {
        var draft = Past.Policy with { Refund = RefundTerms.Preset with { Deductions = GradeDeductions.Preset with { C = BasisPoints.Percent(0) } }, ReturnFreightMinor = 500 };

        var replayed = draft.Replay(Past.Request(graded: [Past.Graded(1, ItemCondition.A), Past.Graded(1, ItemCondition.C)]));

        Assert.Equal(new ReplayAmounts(3600, 400, 0, 0), replayed.AmountsThen);
        Assert.Equal(new ReplayAmounts(3500, 0, 0, 500), replayed.AmountsNow);
    }

    [Fact]
    public void What_was_rejected_and_fits_the_draft_comes_back_whole_and_as_new()
    {
        var replayed = (Past.Policy with { WindowDays = 60 }).Replay(Past.Request(Past.After(40), status: CaseStatus.Rejected));

        Assert.Equal((0L, 4000L), (replayed.AmountsThen.Refund, replayed.AmountsNow.Refund));
        Assert.Equal([ReplayGap.TakenAsNew], replayed.Gaps);
    }

    [Fact]
    public void What_a_person_rejected_although_it_fitted_stays_rejected()
    {
        var byPeople = Past.Policy with { Rules = [] };

        var replayed = (byPeople with { WindowDays = 60 }).Replay(Past.Request(policy: byPeople, status: CaseStatus.Rejected), byPeople);

        Assert.Equal(0, replayed.AmountsNow.Refund);
        Assert.Empty(replayed.Gaps);
    }

    [Fact]
    public void Goods_that_stay_with_the_customer_are_refunded_whole()
    {
        var draft = Past.Policy with { Rules = [new PolicyRule { Id = "keep", Grant = new AutomaticGrant(AutomaticAction.KeepItem, 5000) }] };

        var replayed = draft.Replay(Past.Request(graded: Past.Graded(2, ItemCondition.D)));

        Assert.Equal((2000L, 4000L), (replayed.AmountsThen.Refund, replayed.AmountsNow.Refund));
        Assert.Equal(AutomaticAction.KeepItem, replayed.Now.Action);
    }

    [Theory]
    [InlineData(CaseStatus.InTransit, true)]
    [InlineData(CaseStatus.Cancelled, false)]
    public void What_was_not_inspected_counts_no_money(CaseStatus status, bool isOpen)
    {
        var replayed = (Past.Policy with { WindowDays = 7 }).Replay(Past.Request(status: status));

        Assert.True(replayed.IsChanged);
        Assert.Equal((default, default), (replayed.AmountsThen, replayed.AmountsNow));
        Assert.Equal(isOpen, replayed.Gaps.Contains(ReplayGap.StillOpen));
    }

    [Fact]
    public void Evidence_that_nobody_was_asked_for_is_told()
    {
        var draft = Past.Policy with { Rules = [.. Past.Policy.Rules, new PolicyRule { Id = "proof", Evidence = EvidenceNeed.Photo }] };

        Assert.Equal([ReplayGap.EvidenceNotAsked, ReplayGap.PersonDecides], draft.Replay(Past.Request()).Gaps);
    }

    [Fact]
    public void Without_kept_facts_nothing_is_repeated_and_the_gaps_are_told()
    {
        var request = Past.Request();
        var old = request with { FactsWereKept = false, PolicyVersion = 9, Lines = [request.Lines[0] with { Answer = null }] };

        var replayed = Past.Policy.Replay(old);

        Assert.Null(replayed.Repeated);
        Assert.Equal([ReplayGap.FactsNotKept, ReplayGap.VersionGone, ReplayGap.VerdictNotKept], replayed.Gaps);
        Assert.Equal(VerdictAnswer.Eligible, replayed.Then.Answer);
    }

    [Fact]
    public void Units_that_another_return_gave_back_are_not_given_back_twice()
    {
        var rejected = Past.Request(Past.After(40), status: CaseStatus.Rejected) with { Before = new RefundHistory([new LineHistory(1)]) };

        Assert.Equal(2000, (Past.Policy with { WindowDays = 60 }).Replay(rejected).AmountsNow.Refund);
    }
}
