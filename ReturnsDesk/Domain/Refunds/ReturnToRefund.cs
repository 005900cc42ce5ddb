using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>Accepted units of one order line (zero-based) in one condition. A line may stand in a return several times.</summary>
public sealed record ReturnedUnits(int Line, int Units, ItemCondition Condition = ItemCondition.A, FaultSide Fault = FaultSide.Unknown)
{
    /// <summary>Where a rule of the policy sets its own for this line.</summary>
    public LineTerms Terms { get; init; } = LineTerms.OfPolicy;
}

/// <summary>What a rule sets for one line in place of the policy's terms; null leaves them. <see cref="CustomerPaysReturnFreight"/> never holds against the merchant's or carrier's fault.</summary>
public sealed record LineTerms(GradeDeductions? Deductions, RestockingFee? Fee, bool? CustomerPaysReturnFreight)
{
    public static LineTerms OfPolicy { get; } = new(null, null, null);
}

/// <summary>
/// One return to be refunded. <see cref="ReturnFreight"/> is what the way back cost; it is deducted where the terms say the customer pays.
/// <see cref="Goodwill"/> may be negative. <see cref="FreightGranted"/> replaces the freight rule by a person's decision.
/// </summary>
public sealed record ReturnToRefund(IReadOnlyList<ReturnedUnits> Lines, ReturnKind Kind = ReturnKind.Return)
{
    public long ReturnFreight { get; init; }
    public long Goodwill { get; init; }
    public long? FreightGranted { get; init; }

    /// <summary>What an exchange left over: see <see cref="Exchanges.Replacement.Left"/>.</summary>
    public long ExchangeOwed { get; init; }
}
