using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>The three answers of the policy. The desk then approves or rejects: another question.</summary>
public enum VerdictAnswer
{
    Eligible,
    NeedsReview,
    Ineligible,
}

/// <summary>One rule that was asked: its code names the sentence, the facts fill it, the answer is what this rule alone would say.</summary>
public sealed record RuleAnswer(string Code, VerdictAnswer Answer, IReadOnlyList<string> Facts)
{
    /// <summary>The rule of the policy that spoke; null for the policy's own terms and for what no policy can change.</summary>
    public string? RuleId { get; init; }
}

/// <summary>What the policy says of one line, and every rule that was asked on the way.</summary>
public sealed record Verdict(VerdictAnswer Answer, DateOnly? LastDayOn, int PolicyVersion, IReadOnlyList<RuleAnswer> Trace)
{
    /// <summary>What the desk does by itself, were the request this line alone.</summary>
    public AutomaticAction Action { get; init; }

    /// <summary>What the whole request may be worth for <see cref="Action"/> to be done, in minor units of the policy's currency.</summary>
    public long? ActionUpToMinor { get; init; }
    public EvidenceNeed Evidence { get; init; }

    /// <summary>What the merchant's label costs a customer who has to pay the way back, in minor units.</summary>
    public long ReturnFreightMinor { get; init; }

    /// <summary>Who pays the way back whatever the fault; null: as the fault says.</summary>
    public FreightPayer ReturnFreightPayer { get; init; }

    /// <summary>Where a rule sets its own; null: the policy's terms.</summary>
    public GradeDeductions? Deductions { get; init; }

    /// <summary>Where a rule sets its own; null: the policy's terms.</summary>
    public RestockingFee? Fee { get; init; }

    /// <summary>Clocks that rules set for this line; null: the policy's.</summary>
    public IReadOnlyList<ClockTerm>? Clocks { get; init; }

    /// <summary>True where the customer's statutory right was open: no rule of the merchant could say no, and no fee is taken.</summary>
    public bool IsStatutory { get; init; }

    /// <summary>The nearest single change of a fact that would have turned the answer; null where there is none, or where nobody looked for it.</summary>
    public FactChange? Nearest { get; init; }

    /// <summary>What was known when it was judged; null in verdicts of before this was kept.</summary>
    public JudgedFacts? Facts { get; init; }
}
