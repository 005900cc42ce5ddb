namespace ReturnsDesk.Domain.Eligibility;

/// <summary>The three answers of the policy. The desk then approves or rejects: another question.</summary>
public enum VerdictAnswer
{
    Eligible,
    NeedsReview,
    Ineligible,
}

/// <summary>One rule that was asked: its code names the sentence, the facts fill it, the answer is what this rule alone would say.</summary>
public sealed record RuleAnswer(string Code, VerdictAnswer Answer, IReadOnlyList<string> Facts);

/// <summary>What the policy says of one line, and every rule that was asked on the way.</summary>
public sealed record Verdict(VerdictAnswer Answer, DateOnly? LastDayOn, int PolicyVersion, IReadOnlyList<RuleAnswer> Trace);
