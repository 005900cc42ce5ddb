namespace ReturnsDesk.Domain.Eligibility.Replaying;

/// <summary>What was, or would be, decided about a request.</summary>
public readonly record struct Decision(VerdictAnswer Answer, AutomaticAction Action);

/// <summary>What a request gave back and what was withheld of it, in minor units.</summary>
public readonly record struct ReplayAmounts(long Refund, long Deductions, long Fees, long ReturnFreight)
{
    /// <summary>All that was withheld.</summary>
    public long Withheld => Deductions + Fees + ReturnFreight;

    public static ReplayAmounts operator +(ReplayAmounts left, ReplayAmounts right) => new(
        checked(left.Refund + right.Refund), checked(left.Deductions + right.Deductions), checked(left.Fees + right.Fees), checked(left.ReturnFreight + right.ReturnFreight));
}

/// <summary>One request, decided once more.</summary>
public sealed record ReplayedRequest(PastRequest Request, Decision Then, Decision Now)
{
    /// <summary>Line by line: what was answered, and what would be.</summary>
    public required IReadOnlyList<(VerdictAnswer Then, VerdictAnswer Now)> Lines { get; init; }

    /// <summary>What the version that judged it does without a person, judged once more; null where its facts were not kept.</summary>
    public required AutomaticAction? Repeated { get; init; }
    public required ReplayAmounts AmountsThen { get; init; }
    public required ReplayAmounts AmountsNow { get; init; }
    public required IReadOnlyList<ReplayGap> Gaps { get; init; }

    public bool IsChanged => Then != Now;

    public string Currency => Request.Order.Currency;
}

/// <summary>What nobody can know about a request. What is assumed instead, its sentence says.</summary>
public enum ReplayGap
{
    /// <summary>Photos, the customer's group, what was left of the order: as known then, not kept with cases of before.</summary>
    FactsNotKept,

    /// <summary>No verdict was kept: what the version that judged it says stands for it.</summary>
    VerdictNotKept,

    /// <summary>The version that judged it is not there any more: the policy of a new shop stands for it.</summary>
    VersionGone,

    /// <summary>Evidence is asked for that nobody was asked for then.</summary>
    EvidenceNotAsked,

    /// <summary>Not inspected yet: nothing is known of its money.</summary>
    StillOpen,

    /// <summary>Rejected then, accepted by the draft: taken to come back whole and as new.</summary>
    TakenAsNew,

    /// <summary>A person decided, and would decide again: taken to decide alike.</summary>
    PersonDecides,

    /// <summary>Refunds that the arithmetic refuses: nothing is counted.</summary>
    NotQuotable,
}
