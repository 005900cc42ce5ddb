namespace ReturnsDesk.Domain.Eligibility;

/// <summary>Something about a rule that its writer will not have meant; <see cref="OtherRuleId"/> is the rule it is about as well.</summary>
public sealed record PolicyOddity(OddityKind Kind, string RuleId, PolicyTopic Topic, string OtherRuleId = "");

public enum OddityKind
{
    /// <summary>Another rule always decides before it: it never speaks on the topic.</summary>
    Unreachable,

    /// <summary>Two equally specific rules speak of the same and say different things: only their order decides.</summary>
    Contradiction,

    /// <summary>It says the same as what would hold without it.</summary>
    Idle,
}

/// <summary>Finds rules that cannot speak, contradict each other or change nothing. What it names is so; it does not find every case.</summary>
public static class PolicyOddities
{
    public static IReadOnlyList<PolicyOddity> Of(ReturnPolicy policy)
    {
        var book = new RuleBook(policy);
        return [.. Enum.GetValues<PolicyTopic>().Where(topic => topic != PolicyTopic.Clocks).SelectMany(topic => Of(topic, book.Asked(topic)))];
    }

    private static IEnumerable<PolicyOddity> Of(PolicyTopic topic, IReadOnlyList<PolicyRule> asked)
    {
        for (var at = 0; at < asked.Count; at++)
        {
            var rule = asked[at];
            var before = asked.Take(at).FirstOrDefault(earlier => rule.When.IsWithin(earlier.When));
            if (before is not null)
            {
                yield return new PolicyOddity(SaysTheSame(topic, rule, before) ? OddityKind.Idle : Same(rule, before) ? OddityKind.Contradiction : OddityKind.Unreachable, rule.Id, topic, before.Id);
            }
        }
    }

    private static bool Same(PolicyRule rule, PolicyRule other) => rule.When.IsWithin(other.When) && other.When.IsWithin(rule.When);

    private static bool SaysTheSame(PolicyTopic topic, PolicyRule rule, PolicyRule other) => topic switch
    {
        PolicyTopic.Window => rule.WindowDays == other.WindowDays,
        PolicyTopic.Exclusion => (rule.Exclusion, rule.IsConfirmedAtPurchase) == (other.Exclusion, other.IsConfirmedAtPurchase),
        PolicyTopic.Kinds => rule.Kinds!.ToHashSet().SetEquals(other.Kinds!),
        PolicyTopic.Ways => rule.Ways!.ToHashSet().SetEquals(other.Ways!),
        PolicyTopic.Evidence => rule.Evidence == other.Evidence,
        PolicyTopic.FreightPayer => rule.ReturnFreightPayer == other.ReturnFreightPayer,
        PolicyTopic.ReturnFreight => rule.ReturnFreightMinor == other.ReturnFreightMinor,
        PolicyTopic.Deductions => rule.Deductions == other.Deductions,
        PolicyTopic.Fee => rule.Fee == other.Fee,
        PolicyTopic.Grant => rule.Grant == other.Grant,
        PolicyTopic.RejectsUnfit => rule.RejectsUnfit == other.RejectsUnfit,
        _ => false,
    };
}
