using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>
/// One rule of a policy: when it speaks, and what it says. What is null it leaves to others. Of the rules that speak on a topic the most specific decides
/// (see <see cref="RuleScope.Specificity"/>); of equally specific ones the earlier; where none speaks, the policy's own terms hold.
/// </summary>
public sealed record PolicyRule
{
    /// <summary>Names the rule in traces and in the comparison of versions: unique within a policy, never used again for another.</summary>
    public required string Id { get; init; }

    /// <summary>Why it is there, in the merchant's words.</summary>
    public string Note { get; init; } = "";
    public RuleScope When { get; init; } = RuleScope.Always;

    /// <summary>Days from delivery, 0…3650; the day of delivery does not count, the last one counts whole.</summary>
    public int? WindowDays { get; init; }

    /// <summary>Why such goods do not come back; <see cref="ExclusionKind.None"/> lifts a wider exclusion.</summary>
    public ExclusionKind? Exclusion { get; init; }

    /// <summary>True where the shop has each buyer confirm the exclusion when buying: some goods the Chinese law excludes only then.</summary>
    public bool IsConfirmedAtPurchase { get; init; }
    public IReadOnlyList<ReturnKind>? Kinds { get; init; }
    public IReadOnlyList<ReturnWay>? Ways { get; init; }
    public EvidenceNeed? Evidence { get; init; }
    public FreightPayer? ReturnFreightPayer { get; init; }

    /// <summary>What the merchant's label costs a customer who pays for it, in minor units.</summary>
    public long? ReturnFreightMinor { get; init; }
    public GradeDeductions? Deductions { get; init; }
    public RestockingFee? Fee { get; init; }
    public AutomaticGrant? Grant { get; init; }

    /// <summary>True: what does not fit is rejected by itself; a person looks otherwise.</summary>
    public bool? RejectsUnfit { get; init; }
    public IReadOnlyList<ClockTerm>? Clocks { get; init; }

    /// <summary>True where it says something on the topic.</summary>
    public bool Speaks(PolicyTopic topic) => topic switch
    {
        PolicyTopic.Window => WindowDays is not null,
        PolicyTopic.Exclusion => Exclusion is not null,
        PolicyTopic.Kinds => Kinds is not null,
        PolicyTopic.Ways => Ways is not null,
        PolicyTopic.Evidence => Evidence is not null,
        PolicyTopic.FreightPayer => ReturnFreightPayer is not null,
        PolicyTopic.ReturnFreight => ReturnFreightMinor is not null,
        PolicyTopic.Deductions => Deductions is not null,
        PolicyTopic.Fee => Fee is not null,
        PolicyTopic.Grant => Grant is not null,
        PolicyTopic.RejectsUnfit => RejectsUnfit is not null,
        PolicyTopic.Clocks => Clocks is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
    };
}

/// <summary>What a rule can speak on; each is decided by itself.</summary>
public enum PolicyTopic
{
    Window,
    Exclusion,
    Kinds,
    Ways,
    Evidence,
    FreightPayer,
    ReturnFreight,
    Deductions,
    Fee,
    Grant,
    RejectsUnfit,
    Clocks,
}
