using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Exchanges;

public sealed partial class Replacement
{
    /// <summary>What the merchant does not ask for of the difference, and why.</summary>
    public long ForgoneMinor { get; private set; }
    public string? ForgoneReason { get; private set; }

    /// <summary>What of its money is the customer's: a difference below zero, or what was paid for an exchange that is no more. What of it refunds have taken up, queued or paid.</summary>
    public long OwedMinor { get; private set; }
    public long RefundedMinor { get; private set; }

    /// <summary>What is still to be proposed as a refund.</summary>
    public Money Left => new(OwedMinor - RefundedMinor, Currency);

    /// <summary>What was paid for the difference and not given back.</summary>
    public long PaidMinor => _charges.Where(charge => charge.Status == ChargeStatus.Paid).Sum(charge => charge.PaidMinor) - (Status == ReplacementStatus.Completed ? 0 : RefundedMinor);

    /// <summary>The link that the customer has or is about to get.</summary>
    public DifferenceCharge? OpenCharge => _charges.LastOrDefault(charge => ChargeFlow.IsOpen(charge.Status) && charge.CalledOffAt is null);

    /// <summary>Null where so much is left.</summary>
    public Refusal? WhyNotRefund(long minorUnits) => minorUnits > Left.MinorUnits ? new Refusal("refund.exchange-refunded-before", new Money(minorUnits, Currency), Left) : null;

    internal void CountRefunded(long minorUnits) => RefundedMinor = Math.Max(0, RefundedMinor + minorUnits);

    internal DifferenceCharge Charge(Deed deed, Money amount, string gateway, DateTime expiresAt)
    {
        CallOffCharges(deed.At);
        var charge = new DifferenceCharge(this, amount, gateway, deed.At, expiresAt);
        _charges.Add(charge);
        return charge;
    }

    internal void Add(DifferenceCharge paid) => _charges.Add(paid);

    internal void Forgo(long minorUnits, string reason, DateTime at)
    {
        (ForgoneMinor, ForgoneReason) = (ForgoneMinor + minorUnits, reason);
        CallOffCharges(at);
    }

    /// <summary>Money that comes when nothing is asked for any more is the customer's.</summary>
    internal void OweBack(long minorUnits) => OwedMinor += minorUnits;

    internal void GiveBackPaid(DateTime at)
    {
        OwedMinor = Math.Max(OwedMinor, RefundedMinor + PaidMinor);
        CallOffCharges(at);
    }

    private void CallOffCharges(DateTime at) => _charges.ForEach(charge => charge.CallOff(at));
}
