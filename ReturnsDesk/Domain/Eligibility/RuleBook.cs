namespace ReturnsDesk.Domain.Eligibility;

/// <summary>The rules of a policy by topic, the most specific first and of equal ones the earlier: the only place that knows which of two rules decides.</summary>
public sealed class RuleBook
{
    private readonly PolicyRule[][] _byTopic;
    private readonly string _currency;

    public RuleBook(ReturnPolicy policy)
    {
        _currency = policy.Currency;
        var ranked = policy.AllRules.OrderByDescending(rule => rule.When.Specificity).ToList();
        _byTopic = [.. Enum.GetValues<PolicyTopic>().Select(topic => ranked.Where(rule => rule.Speaks(topic)).ToArray())];
    }

    /// <summary>The rule that decides on the topic for these facts; null where none speaks and the policy's own terms hold.</summary>
    public PolicyRule? Of(PolicyTopic topic, JudgedFacts facts)
    {
        foreach (var rule in _byTopic[(int)topic])
        {
            if (rule.When.Holds(facts, _currency))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>All rules that speak on the topic for these facts, the deciding one first.</summary>
    public IEnumerable<PolicyRule> All(PolicyTopic topic, JudgedFacts facts) => _byTopic[(int)topic].Where(rule => rule.When.Holds(facts, _currency));

    /// <summary>The rules that speak on a topic, in the order in which they are asked.</summary>
    public IReadOnlyList<PolicyRule> Asked(PolicyTopic topic) => _byTopic[(int)topic];
}
