using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>A quote bound to the case and payments it is for: what <see cref="Refund.Propose"/> books.</summary>
public sealed record RefundPlan
{
    public required Money Total { get; init; }
    public required IReadOnlyList<RefundLine> Lines { get; init; }
    public required IReadOnlyList<(Payment Payment, Money Amount)> Parts { get; init; }
    public required IReadOnlyList<DerivationStep> Derivation { get; init; }
    public long FreightMinor { get; init; }
    public long ReturnFreightMinor { get; init; }
    public long GoodwillMinor { get; init; }
    public string? GoodwillReason { get; init; }
}

/// <summary>What one return line gives back, component by component, in minor units.</summary>
public sealed class RefundLine
{
    private RefundLine()
    {
    }

    public RefundLine(ReturnLine returnLine, int units, long netMinor, long taxMinor, long deductionMinor, long feeMinor, long refundMinor) =>
        (ReturnLine, Units, NetMinor, TaxMinor, DeductionMinor, FeeMinor, RefundMinor) = (returnLine, units, netMinor, taxMinor, deductionMinor, feeMinor, refundMinor);

    public long Id { get; private set; }
    public long RefundId { get; private set; }
    public long ReturnLineId { get; private set; }
    public ReturnLine ReturnLine { get; private set; } = null!;
    public int Units { get; private set; }
    public long NetMinor { get; private set; }
    public long TaxMinor { get; private set; }
    public long DeductionMinor { get; private set; }
    public long FeeMinor { get; private set; }
    public long RefundMinor { get; private set; }
}
