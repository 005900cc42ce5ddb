using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>When outbound freight goes back to the customer.</summary>
public enum FreightRule
{
    /// <summary>Never.</summary>
    None,

    /// <summary>Standard freight, once every unit of the order is back.</summary>
    WhenWholeOrderIsBack,

    /// <summary>The freight charged, in proportion to the units, cumulative over returns.</summary>
    Proportional,
}

/// <summary>The part of a policy that concerns money, as plain data. The defaults are the preset of a new shop.</summary>
public sealed record RefundTerms
{
    private static readonly HashSet<FaultSide> NotTheCustomer = [FaultSide.Merchant, FaultSide.Carrier];
    private static readonly HashSet<FaultSide> TheCustomer = [FaultSide.Customer];

    public static RefundTerms Preset { get; } = new();

    public GradeDeductions Deductions { get; init; } = GradeDeductions.Preset;
    public RestockingFee Fee { get; init; } = RestockingFee.None;

    /// <summary>Fault sides for which neither the fee nor the deduction for wear and damage is taken. X is always deducted.</summary>
    public IReadOnlySet<FaultSide> WaivedFor { get; init; } = NotTheCustomer;

    public FreightRule VoluntaryFreight { get; init; } = FreightRule.None;
    public FreightRule WithdrawalFreight { get; init; } = FreightRule.WhenWholeOrderIsBack;
    public FreightRule FaultFreight { get; init; } = FreightRule.Proportional;

    /// <summary>Who pays the way back: the customer, where the fault of every line is one of these.</summary>
    public IReadOnlySet<FaultSide> CustomerPaysReturnFreightFor { get; init; } = TheCustomer;

    /// <summary>A fault of the merchant or carrier comes before the kind of the return.</summary>
    public FreightRule FreightFor(ReturnKind kind, FaultSide fault) =>
        fault is FaultSide.Merchant or FaultSide.Carrier ? FaultFreight
        : kind == ReturnKind.Withdrawal ? WithdrawalFreight
        : VoluntaryFreight;
}
