using ReturnsDesk.Domain.Credits;
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

    /// <summary>Where it goes instead of the payments' own gateways, e.g. store credit; null: back the way it came.</summary>
    public string? Gateway { get; init; }

    /// <summary>What store credit is given by, where it goes there.</summary>
    public CreditTerms? Credit { get; init; }
    public long FreightMinor { get; init; }
    public long ReturnFreightMinor { get; init; }
    public long GoodwillMinor { get; init; }
    public string? GoodwillReason { get; init; }

    /// <summary>What of it an exchange left over.</summary>
    public long ExchangeMinor { get; init; }

    /// <summary>Why it cannot be booked now; null where it can. Changes nothing.</summary>
    /// <exception cref="ArgumentException">The parts do not add up to the total, or a line or payment belongs to something else.</exception>
    internal Refusal? WhyNot(ReturnCase returnCase)
    {
        if (Parts.Any(part => part.Amount.MinorUnits < 0) || Parts.Aggregate(Money.Zero(Total.Currency), (sum, part) => sum + part.Amount) != Total)
        {
            throw new ArgumentException($"The parts of the refund of {returnCase.Number} do not add up to {Total}.");
        }

        if (Lines.Any(line => !returnCase.Lines.Contains(line.ReturnLine)) || Parts.Any(part => part.Payment.OrderId != returnCase.Order.Id))
        {
            throw new ArgumentException($"A line or payment does not belong to {returnCase.Number}.");
        }

        return Lines.GroupBy(line => line.ReturnLine).Select(group => group.Key.WhyNotRefund(group.Sum(line => line.Units)))
            .Concat(Parts.GroupBy(part => part.Payment).Select(group => group.Key.WhyNotReserve(group.Select(part => part.Amount).Aggregate((left, right) => left + right))))
            .Append(FreightMinor > 0 ? returnCase.Order.WhyNotRefundFreight(FreightMinor) : null)
            .Append(ExchangeMinor > 0 ? returnCase.Replacement?.WhyNotRefund(ExchangeMinor) : null)
            .FirstOrDefault(refusal => refusal is not null);
    }
}

/// <summary>What one return line gives back, component by component, in minor units.</summary>
public sealed class RefundLine
{
    private RefundLine()
    {
    }

    public RefundLine(ReturnLine returnLine, int units, long netMinor, long taxMinor, long deductionMinor, long feeMinor, long refundMinor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        (ReturnLine, Units, NetMinor, TaxMinor, DeductionMinor, FeeMinor, RefundMinor) = (returnLine, units, netMinor, taxMinor, deductionMinor, feeMinor, refundMinor);
    }

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
