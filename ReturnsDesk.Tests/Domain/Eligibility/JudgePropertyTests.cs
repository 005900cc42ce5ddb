using CsCheck;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Eligibility;

/// <summary>What holds for every policy that anybody may write.</summary>
public sealed class JudgePropertyTests
{
    private static readonly Gen<(ReturnPolicy Policy, JudgedFacts Facts)> Cases = Gen.Select(APolicy.Policies, APolicy.Facts);

    [Fact]
    public void Every_line_gets_the_same_verdict_every_time() => Cases.Sample(
        (policy, facts) =>
        {
            var verdict = new PolicyJudge(policy, APolicy.Law).Line(facts);
            var again = new PolicyJudge(policy with { }, APolicy.Law).Line(facts with { });

            Assert.InRange(verdict.Trace.Count, 4, 12);
            Assert.Equal(Told(verdict), Told(again));
            Assert.True(verdict.Answer != VerdictAnswer.Eligible || verdict.Action != AutomaticAction.Reject);
            Assert.True(verdict.Answer == VerdictAnswer.Eligible || verdict.Action is AutomaticAction.None or AutomaticAction.Reject);
        },
        iter: 20_000);

    /// <summary>Where the law grants a right, whatever the merchant wrote: the answer is yes, not for fewer days, without a fee, and nothing rejects it.</summary>
    [Fact]
    public void No_policy_weakens_the_law() => Gen.Select(APolicy.Policies, APolicy.Facts.Array[1, 20]).Sample(
        (policy, many) =>
        {
            var judge = new PolicyJudge(policy, APolicy.Law);
            var exclusions = new RuleBook(policy);
            foreach (var facts in many.Where(facts => facts.Kind.IsStatutoryClaim() && !facts.OrderIsCancelled && facts.Units >= 1 && facts.Units <= facts.OpenUnits))
            {
                var right = APolicy.Law(facts, exclusions.Of(PolicyTopic.Exclusion, facts)?.Exclusion ?? ExclusionKind.None, isConfirmed: false);
                if (right?.IsOpen(facts.AskedOn) == true)
                {
                    var verdict = judge.Line(facts);
                    Assert.Equal((VerdictAnswer.Eligible, true, RestockingFee.None), (verdict.Answer, verdict.IsStatutory, verdict.Fee));
                    Assert.NotEqual(AutomaticAction.Reject, verdict.Action);
                    Assert.False(verdict.LastDayOn < right.LastDayOn);
                    Assert.Equal(EvidenceNeed.None, verdict.Evidence);
                }
            }
        },
        iter: 10_000);

    [Fact]
    public void No_withdrawal_is_refused_or_rejected_by_a_rule() => Cases.Sample(
        (policy, facts) =>
        {
            var asked = facts with { Kind = ReturnKind.Withdrawal, OrderIsCancelled = false, Units = 1, OpenUnits = 1 };

            var verdict = new PolicyJudge(policy, APolicy.Law).Line(asked);

            Assert.NotEqual(VerdictAnswer.Ineligible, verdict.Answer);
            Assert.NotEqual(AutomaticAction.Reject, verdict.Action);
        },
        iter: 5_000);

    /// <summary>Rules may be moved about as long as equally specific ones stay in their order.</summary>
    [Fact]
    public void Order_decides_between_equally_specific_rules_only() => Gen.Select(APolicy.Policies, APolicy.Facts, Gen.Int).Sample(
        (policy, facts, seed) =>
        {
            var groups = policy.Rules.GroupBy(rule => rule.When.Specificity).ToArray();
            new Random(seed).Shuffle(groups);
            var moved = policy with { Rules = [.. groups.SelectMany(group => group)] };

            Assert.Equal(Told(new PolicyJudge(policy, APolicy.Law).Line(facts)), Told(new PolicyJudge(moved, APolicy.Law).Line(facts)));
        },
        iter: 5_000);

    [Fact]
    public void The_order_of_equally_specific_rules_does_decide()
    {
        PolicyRule Of(string id, int days) => new() { Id = id, WindowDays = days };
        var facts = new JudgedFacts { Kind = ReturnKind.Return, Category = "Mugs", Fault = FaultSide.Customer, Units = 1, OpenUnits = 1, DeliveredOn = APolicy.Day, AskedOn = APolicy.Day.AddDays(10) };

        Assert.Equal(VerdictAnswer.Eligible, Judge.Line(new ReturnPolicy { Rules = [Of("a", 20), Of("b", 5)] }, facts).Answer);
        Assert.Equal(VerdictAnswer.NeedsReview, Judge.Line(new ReturnPolicy { Rules = [Of("b", 5), Of("a", 20)] }, facts).Answer);
    }

    [Fact]
    public void The_nearest_change_does_turn_the_verdict_and_changes_one_fact() => Cases.Sample(
        (policy, facts) =>
        {
            var judge = new PolicyJudge(policy, APolicy.Law);
            var verdict = judge.Line(facts);

            var nearest = NearestChange.Of(judge, policy, verdict);

            if (nearest is not null)
            {
                var changed = NearestChange.Apply(policy, verdict, nearest);
                Assert.NotEqual(verdict.Answer, nearest.Becomes);
                Assert.Equal(nearest.Becomes, judge.Line(changed).Answer);
                Assert.Equal(1, Differences(facts, changed));
            }
        },
        iter: 5_000);

    [Fact]
    public void A_verdict_that_hangs_on_something_has_a_nearest_change() => APolicy.Facts.Sample(
        facts => Assert.NotNull(Judge.Line(new ReturnPolicy(), facts with { Units = 1, OpenUnits = 1 }).Nearest),
        iter: 2_000);

    private static string Told(Verdict verdict) =>
        $"{verdict.Answer} {verdict.LastDayOn} {verdict.Action} {verdict.Evidence} {verdict.Fee} {verdict.ReturnFreightPayer} {string.Join(";", verdict.Trace.Select(rule => $"{rule.Code}/{rule.RuleId}/{rule.Answer}/{string.Join(",", rule.Facts)}"))}";

    /// <summary>How many facts differ; evidence is one fact though it has two columns, and so is the reason with its fault.</summary>
    private static int Differences(JudgedFacts one, JudgedFacts other) =>
        new[]
        {
            one.Kind != other.Kind, one.Way != other.Way, one.Channel != other.Channel, one.Country != other.Country, one.Category != other.Category, one.Sku != other.Sku,
            one.CustomerGroup != other.CustomerGroup, one.ReasonCode != other.ReasonCode || one.Fault != other.Fault, one.Units != other.Units,
            one.UnitPaidMinor != other.UnitPaidMinor, one.HasComment != other.HasComment || one.Photos != other.Photos, one.AskedOn != other.AskedOn, one.OrderIsCancelled != other.OrderIsCancelled,
        }.Count(differs => differs);
}
