using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Policies;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Policies;

public sealed class PolicyWritingTests : ScreenTest
{
    private static readonly PolicyRule Shoes = new() { Id = "v2-1", When = new RuleScope { Categories = ["Shoes"] }, WindowDays = 14 };
    private static readonly PolicyRule Beauty = new() { Id = "v2-3", When = new RuleScope { Categories = ["Beauty"] }, WindowDays = 7 };
    private static readonly PolicyRule Mug = new() { Id = "old", When = new RuleScope { Products = ["MUG"] }, WindowDays = 3 };
    private static readonly ReturnPolicy Policy = new() { Version = 2, Rules = [Shoes, Mug, Beauty] };

    public PolicyWritingTests() => Services.AddTransient<PolicySentences>();

    private PolicySentences Sentences => Services.GetRequiredService<PolicySentences>();

    [Fact]
    public void Rules_stand_as_they_are_asked() => Assert.Equal(["old", "v2-1", "v2-3"], PolicyWriting.AsAsked(Policy).SelectMany(group => group).Select(rule => rule.Id));

    [Fact]
    public void A_new_rule_has_an_id_that_no_other_had() => Assert.Equal("v2-4", PolicyWriting.NewRule(Policy).Id);

    [Fact]
    public void Only_equally_specific_rules_change_places()
    {
        Assert.Equal((false, false, false, true), (PolicyWriting.CanMove(Policy, "old", true), PolicyWriting.CanMove(Policy, "old", false), PolicyWriting.CanMove(Policy, "v2-1", true), PolicyWriting.CanMove(Policy, "v2-1", false)));
        Assert.Equal(["v2-3", "old", "v2-1"], PolicyWriting.Move(Policy, "v2-3", up: true).Rules.Select(rule => rule.Id));
        Assert.Same(Policy, PolicyWriting.Move(Policy, "v2-3", up: false));
    }

    [Fact]
    public void The_difference_is_told_before_and_after()
    {
        var after = Policy with
        {
            WindowDays = 21,
            Rules = [Beauty, Mug with { WindowDays = 5 }, new PolicyRule { Id = "v3-1", Evidence = EvidenceNeed.Photo }],
            Clocks = [.. Policy.Clocks.Where(clock => clock.Node != DeadlineNode.Appeal)],
            Holidays = [new HolidayExtension("Christmas", new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 24), new DateOnly(2027, 1, 31))],
        };

        var changes = PolicyDifference.Of(Policy, after, Sentences, PolicyNames.None);

        Assert.Equal(
            [ChangeKind.Changed, ChangeKind.Added, ChangeKind.Removed, ChangeKind.Changed, ChangeKind.Added, ChangeKind.Removed],
            changes.Select(change => change.Kind));
        Assert.Equal(("Returns within **30 days** of delivery.", "Returns within **21 days** of delivery."), (changes[0].Before, changes[0].After));
        Assert.Equal(("For **MUG**: returns within **3 days** of delivery.", "For **MUG**: returns within **5 days** of delivery.", "old"), (changes[3].Before, changes[3].After, changes[3].RuleId));
        Assert.Equal(("", "For everything: a photo is needed."), (changes[4].Before, changes[4].After));
        Assert.Equal("For **Shoes**: returns within **14 days** of delivery.", changes[5].Before);
    }

    [Fact]
    public void What_is_asked_earlier_is_told_as_moved()
    {
        var change = Assert.Single(PolicyDifference.Of(Policy, PolicyWriting.Move(Policy, "v2-3", up: true), Sentences, PolicyNames.None));

        Assert.Equal((ChangeKind.Moved, "v2-3"), (change.Kind, change.RuleId));
    }

    [Fact]
    public void Nothing_of_a_policy_is_left_out_of_the_comparison()
    {
        ReturnPolicy[] others =
        [
            Policy with { Fallback = DeliveryFallback.AfterOrder }, Policy with { ReturnFreightMinor = 490 }, Policy with { StoreCreditBonusPercent = BasisPoints.Percent(5) }, Policy with { StoreCreditMonths = 12 },
            Policy with { Currency = "USD" }, Policy with { Refund = Policy.Refund with { WaivedFor = new HashSet<FaultSide>() } }, Policy with { Refund = Policy.Refund with { VoluntaryFreight = FreightRule.Proportional } },
            Policy with { Refund = Policy.Refund with { WithdrawalFreight = FreightRule.None } }, Policy with { Refund = Policy.Refund with { FaultFreight = FreightRule.None } },
            Policy with { Refund = Policy.Refund with { Fee = RestockingFee.Fixed(100) } }, Policy with { Refund = Policy.Refund with { CustomerPaysReturnFreightFor = new HashSet<FaultSide>() } },
            Policy with { Refund = Policy.Refund with { Deductions = GradeDeductions.Preset with { B = BasisPoints.Percent(5) } } },
            Policy with { Clocks = [.. Policy.Clocks.Select(clock => clock with { Hours = clock.Hours + (clock.Node == DeadlineNode.Review ? 1 : 0) })] },
            Policy with { Rules = [Shoes with { Note = "They are worn indoors" }, Mug, Beauty] },
        ];

        Assert.All(others, other => Assert.Single(PolicyDifference.Of(Policy, other, Sentences, PolicyNames.None)));
    }
}
