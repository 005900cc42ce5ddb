using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Orders;

/// <summary>Money that was captured for an order, and what has become of it. The database holds the bound as a CHECK as well.</summary>
public sealed class Payment
{
    private readonly List<LedgerTransfer> _ledger = [];

    private Payment()
    {
    }

    public Payment(int position, string method, string gateway, string reference, Money captured, long refundedElsewhereMinor = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(captured.MinorUnits);
        (Position, Method, Gateway, Reference, Currency, CapturedMinor) = (position, method, gateway, reference, captured.Currency, captured.MinorUnits);
        RefundedMinor = Math.Clamp(refundedElsewhereMinor, 0, captured.MinorUnits);
    }

    public long Id { get; private set; }
    public long OrderId { get; private set; }
    public int Position { get; private set; }
    public string Method { get; private set; } = "";

    /// <summary>The refund gateway that can pay back to it, e.g. <c>manual</c>, <c>stripe</c>.</summary>
    public string Gateway { get; private set; } = "";

    /// <summary>The gateway's own number of the payment. Never a card number.</summary>
    public string Reference { get; private set; } = "";
    public string Currency { get; private set; } = "";

    /// <summary>True where the desk itself asked for it: the difference of an exchange.</summary>
    public bool IsForExchange { get; init; }
    public long CapturedMinor { get; private set; }
    public long RefundedMinor { get; private set; }
    public long InFlightMinor { get; private set; }
    public long ChargedBackMinor { get; private set; }

    /// <summary>When the desk began to keep accounts of it: at its first movement. Null before.</summary>
    public DateTime? LedgerOpenedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>The movements booked since the payment was loaded; what was stored before is read by query.</summary>
    public IReadOnlyList<LedgerTransfer> Ledger => _ledger;

    /// <summary>What may still be refunded.</summary>
    public Money Left => new(CapturedMinor - RefundedMinor - InFlightMinor - ChargedBackMinor, Currency);

    /// <summary>Null where <see cref="Reserve"/> would succeed.</summary>
    /// <exception cref="InvalidOperationException">The amount is in another currency.</exception>
    public Refusal? WhyNotReserve(Money amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount.MinorUnits, nameof(amount));
        return (amount - Left).MinorUnits > 0 ? new Refusal("refund.above-balance", amount, Left) : null;
    }

    /// <summary>Holds an amount back before anything is sent.</summary>
    public Result Reserve(Money amount, DateTime at, RefundIntent? intent = null)
    {
        if (WhyNotReserve(amount) is { } refusal)
        {
            return refusal;
        }

        Book(TransferKind.Reserved, at, amount, LedgerAccount.Available, LedgerAccount.Reserved, intent);
        InFlightMinor += amount.MinorUnits;
        return Result.Done;
    }

    /// <summary>The reserved amount went out.</summary>
    /// <exception cref="InvalidOperationException">More is settled than was reserved.</exception>
    public void Settle(Money amount, DateTime at, RefundIntent? intent = null)
    {
        AssertInFlight(amount);
        Book(TransferKind.Refunded, at, amount, LedgerAccount.Reserved, LedgerAccount.Refunded, intent);
        InFlightMinor -= amount.MinorUnits;
        RefundedMinor += amount.MinorUnits;
    }

    /// <summary>What had gone out came back: a refund that failed after all.</summary>
    /// <exception cref="InvalidOperationException">More comes back than went out.</exception>
    public void TakeBack(Money amount, DateTime at, RefundIntent? intent = null)
    {
        if (amount.Currency != Currency || amount.MinorUnits < 0 || amount.MinorUnits > RefundedMinor)
        {
            throw new InvalidOperationException($"Payment {Id} has {RefundedMinor} {Currency} refunded, not {amount}.");
        }

        Book(TransferKind.FailedLater, at, amount, LedgerAccount.Refunded, LedgerAccount.Available, intent);
        RefundedMinor -= amount.MinorUnits;
    }

    /// <summary>The reserved amount did not go out and is free again.</summary>
    /// <exception cref="InvalidOperationException">More is released than was reserved.</exception>
    public void Release(Money amount, DateTime at, RefundIntent? intent = null, TransferKind kind = TransferKind.Released)
    {
        AssertInFlight(amount);
        Book(kind, at, amount, LedgerAccount.Reserved, LedgerAccount.Available, intent);
        InFlightMinor -= amount.MinorUnits;
    }

    public Result OpenChargeback(Money amount, DateTime at)
    {
        if (WhyNotReserve(amount) is { } refusal)
        {
            return refusal;
        }

        Book(TransferKind.ChargebackOpened, at, amount, LedgerAccount.Available, LedgerAccount.ChargedBack, intent: null);
        ChargedBackMinor += amount.MinorUnits;
        return Result.Done;
    }

    /// <summary>The merchant won: the amount is ours to refund again. A lost chargeback stays as it is.</summary>
    /// <exception cref="InvalidOperationException">More is won than was charged back.</exception>
    public void WinChargeback(Money amount, DateTime at)
    {
        if (amount.Currency != Currency || amount.MinorUnits < 0 || amount.MinorUnits > ChargedBackMinor)
        {
            throw new InvalidOperationException($"Payment {Id} has {ChargedBackMinor} {Currency} charged back, not {amount}.");
        }

        Book(TransferKind.ChargebackWon, at, amount, LedgerAccount.ChargedBack, LedgerAccount.Available, intent: null);
        ChargedBackMinor -= amount.MinorUnits;
    }

    private void AssertInFlight(Money amount)
    {
        if (amount.Currency != Currency || amount.MinorUnits < 0 || amount.MinorUnits > InFlightMinor)
        {
            throw new InvalidOperationException($"Payment {Id} has {InFlightMinor} {Currency} in flight, not {amount}.");
        }
    }

    /// <summary>Accounts are kept from the first movement on, so that an order may be corrected by an import until then.</summary>
    private void Book(TransferKind kind, DateTime at, Money amount, LedgerAccount from, LedgerAccount to, RefundIntent? intent)
    {
        if (LedgerOpenedAt is null)
        {
            LedgerOpenedAt = at;
            _ledger.Add(LedgerTransfer.Of(
                TransferKind.Opened,
                at,
                Currency,
                [(LedgerAccount.Captured, -CapturedMinor), (LedgerAccount.Available, Left.MinorUnits), (LedgerAccount.Refunded, RefundedMinor), (LedgerAccount.Reserved, InFlightMinor), (LedgerAccount.ChargedBack, ChargedBackMinor)]));
        }

        if (amount.MinorUnits > 0)
        {
            _ledger.Add(LedgerTransfer.Of(kind, at, amount, from, to, intent));
        }
    }
}
