using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;

namespace ReturnsDesk.Features.Policies;

public sealed partial class PolicySentences
{
    /// <summary>What is odd about a rule, one sentence for each other rule that it is about.</summary>
    public IReadOnlyList<string> Odd(string ruleId, IEnumerable<PolicyOddity> oddities, ReturnPolicy policy, PolicyNames names) =>
    [
        .. oddities.Where(oddity => oddity.RuleId == ruleId).GroupBy(oddity => (oddity.Kind, oddity.OtherRuleId))
            .Select(same => texts[$"OddityKind.{same.Key.Kind}", All(same.Select(oddity => Topic(oddity.Topic))), Named(same.Key.OtherRuleId, policy, names)].Value),
    ];

    /// <summary>A rule by when it speaks; its id where there is no such rule any more.</summary>
    public string Named(string ruleId, ReturnPolicy policy, PolicyNames names) =>
        policy.AllRules.FirstOrDefault(rule => rule.Id == ruleId) is { } rule ? texts["Rule.Named", Plain(When(rule.When, names))] : ruleId;

    /// <summary>The refusal with the rule that it names by its id named as people know it.</summary>
    public Refusal Named(Refusal refusal, ReturnPolicy policy, PolicyNames names) =>
        refusal.Facts.Count > 0 && refusal.Facts[0] is string id && policy.AllRules.Any(rule => rule.Id == id) ? refusal with { Facts = [texts["Rule.Quoted", Plain(When(policy.AllRules.First(rule => rule.Id == id).When, names))].Value, .. refusal.Facts.Skip(1)] } : refusal;
}
