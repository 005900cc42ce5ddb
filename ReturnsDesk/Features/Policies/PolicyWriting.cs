using System.Globalization;
using ReturnsDesk.Domain.Eligibility;

namespace ReturnsDesk.Features.Policies;

/// <summary>What a writer does to the rules of a draft.</summary>
public static class PolicyWriting
{
    /// <summary>A new rule for everything that says nothing yet, at the end. Its id carries the version's number, so no other version ever gives it to another rule.</summary>
    public static PolicyRule NewRule(ReturnPolicy policy)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"v{policy.Version}-");
        var last = policy.Rules.Where(rule => rule.Id.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            .Select(rule => int.TryParse(rule.Id[start.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var running) ? running : 0).DefaultIfEmpty().Max();
        return new PolicyRule { Id = string.Create(CultureInfo.InvariantCulture, $"{start}{last + 1}") };
    }

    public static ReturnPolicy Add(ReturnPolicy policy, PolicyRule rule) => policy with { Rules = [.. policy.Rules, rule] };

    public static ReturnPolicy Replace(ReturnPolicy policy, PolicyRule rule) => policy with { Rules = [.. policy.Rules.Select(old => old.Id == rule.Id ? rule : old)] };

    public static ReturnPolicy Remove(ReturnPolicy policy, string id) => policy with { Rules = [.. policy.Rules.Where(rule => rule.Id != id)] };

    /// <summary>In the order in which they are asked, the equally specific ones together.</summary>
    public static IEnumerable<IGrouping<int, PolicyRule>> AsAsked(ReturnPolicy policy) => policy.Rules.GroupBy(rule => rule.When.Specificity).OrderByDescending(rules => rules.Key);

    /// <summary>Order matters between equally specific rules only: the neighbour to change places with is the next of those.</summary>
    public static bool CanMove(ReturnPolicy policy, string id, bool up) => Neighbour(policy, id, up) >= 0;

    public static ReturnPolicy Move(ReturnPolicy policy, string id, bool up)
    {
        if (Neighbour(policy, id, up) is var to && to < 0)
        {
            return policy;
        }

        var rules = policy.Rules.ToList();
        var from = rules.FindIndex(rule => rule.Id == id);
        (rules[from], rules[to]) = (rules[to], rules[from]);
        return policy with { Rules = rules };
    }

    private static int Neighbour(ReturnPolicy policy, string id, bool up)
    {
        var rules = policy.Rules.ToList();
        var at = rules.FindIndex(rule => rule.Id == id);
        return at < 0 ? -1
            : up ? rules.FindLastIndex(Math.Max(0, at - 1), at, rule => rule.When.Specificity == rules[at].When.Specificity)
            : rules.FindIndex(at + 1, rule => rule.When.Specificity == rules[at].When.Specificity);
    }
}
