using ReturnsDesk.Domain.Eligibility;

namespace ReturnsDesk.Features.Policies;

public enum ChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>Says the same, but is asked at another place among equally specific rules.</summary>
    Moved,
}

/// <summary>One thing that two versions say differently. <see cref="Before"/> and <see cref="After"/> are sentences; what was not there is empty.</summary>
public sealed record PolicyChange(ChangeKind Kind, string Before, string After)
{
    /// <summary>The rule it is about; null for a term of the policy itself.</summary>
    public string? RuleId { get; init; }
}

/// <summary>What changes from one version to another, in sentences: every fact of a policy is in them, so two versions that are told alike are alike.</summary>
public static class PolicyDifference
{
    public static IReadOnlyList<PolicyChange> Of(ReturnPolicy before, ReturnPolicy after, PolicySentences sentences, PolicyNames names) =>
        [.. Terms(sentences.Terms(before, names), sentences.Terms(after, names)), .. Rules([.. before.AllRules], [.. after.AllRules], rule => rule.Note.Length == 0 ? sentences.Rule(rule, names) : $"{sentences.Rule(rule, names)} “{rule.Note}”")];

    private static IEnumerable<PolicyChange> Terms(IReadOnlyList<PolicyTerm> before, IReadOnlyList<PolicyTerm> after)
    {
        foreach (var term in after)
        {
            var old = before.FirstOrDefault(candidate => candidate.Key == term.Key);
            if (old?.Sentence != term.Sentence)
            {
                yield return new PolicyChange(old is null ? ChangeKind.Added : ChangeKind.Changed, old?.Sentence ?? "", term.Sentence);
            }
        }

        foreach (var gone in before.Where(term => after.All(candidate => candidate.Key != term.Key)))
        {
            yield return new PolicyChange(ChangeKind.Removed, gone.Sentence, "");
        }
    }

    private static IEnumerable<PolicyChange> Rules(IReadOnlyList<PolicyRule> before, IReadOnlyList<PolicyRule> after, Func<PolicyRule, string> tell)
    {
        foreach (var rule in after)
        {
            var old = before.FirstOrDefault(candidate => Same(candidate.Id, rule.Id));
            var (was, now) = (old is null ? "" : tell(old), tell(rule));
            if (was != now)
            {
                yield return new PolicyChange(old is null ? ChangeKind.Added : ChangeKind.Changed, was, now) { RuleId = rule.Id };
            }
            else if (IsAhead(rule, before, after))
            {
                yield return new PolicyChange(ChangeKind.Moved, was, now) { RuleId = rule.Id };
            }
        }

        foreach (var gone in before.Where(rule => after.All(candidate => !Same(candidate.Id, rule.Id))))
        {
            yield return new PolicyChange(ChangeKind.Removed, tell(gone), "") { RuleId = gone.Id };
        }
    }

    /// <summary>True where it stands before an equally specific rule that it stood behind.</summary>
    private static bool IsAhead(PolicyRule rule, IReadOnlyList<PolicyRule> before, IReadOnlyList<PolicyRule> after)
    {
        var (was, now) = (PlaceOf(rule.Id, before), PlaceOf(rule.Id, after));
        return after.Skip(now + 1).Any(behind => behind.When.Specificity == rule.When.Specificity && PlaceOf(behind.Id, before) is >= 0 and var place && place < was);
    }

    private static int PlaceOf(string id, IReadOnlyList<PolicyRule> rules) => rules.Select((rule, at) => (rule, at)).FirstOrDefault(place => Same(place.rule.Id, id), (null!, -1)).at;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
