namespace ReturnsDesk.Domain.Orders;

/// <summary>Money that was captured for an order, and what has become of it. The database holds the bound as a CHECK as well.</summary>
public sealed class Payment
{
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

    /// <summary>The refund gateway that can pay back to it: <c>manual</c> or <c>test</c>.</summary>
    public string Gateway { get; private set; } = "";

    /// <summary>The gateway's own number of the payment. Never a card number.</summary>
    public string Reference { get; private set; } = "";
    public string Currency { get; private set; } = "";
    public long CapturedMinor { get; private set; }
    public long RefundedMinor { get; private set; }
    public long InFlightMinor { get; private set; }
    public long ChargedBackMinor { get; private set; }
    public int Version { get; private set; }

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
    public Result Reserve(Money amount)
    {
        if (WhyNotReserve(amount) is { } refusal)
        {
            return refusal;
        }

        InFlightMinor += amount.MinorUnits;
        return Result.Done;
    }

    /// <summary>The reserved amount went out.</summary>
    public void Settle(Money amount)
    {
        Release(amount);
        RefundedMinor += amount.MinorUnits;
    }

    /// <summary>What had gone out came back: a refund that failed after all.</summary>
    public void TakeBack(Money amount) => RefundedMinor = Math.Max(0, RefundedMinor - amount.MinorUnits);

    /// <summary>The reserved amount did not go out and is free again.</summary>
    /// <exception cref="InvalidOperationException">More is released than was reserved.</exception>
    public void Release(Money amount)
    {
        if (amount.Currency != Currency || amount.MinorUnits < 0 || amount.MinorUnits > InFlightMinor)
        {
            throw new InvalidOperationException($"Payment {Id} has {InFlightMinor} {Currency} in flight, not {amount}.");
        }

        InFlightMinor -= amount.MinorUnits;
    }

    public Result OpenChargeback(Money amount)
    {
        if (WhyNotReserve(amount) is { } refusal)
        {
            return refusal;
        }

        ChargedBackMinor += amount.MinorUnits;
        return Result.Done;
    }

    /// <summary>The merchant won: the amount is ours to refund again. A lost chargeback stays as it is.</summary>
    public void WinChargeback(Money amount) => ChargedBackMinor = Math.Max(0, ChargedBackMinor - amount.MinorUnits);
}
