namespace ReturnsDesk.Domain.Orders;

/// <summary>One article of an order with what it cost, as charged: never recomputed from rates.</summary>
public sealed class OrderLine
{
    private OrderLine()
    {
    }

    public OrderLine(int position, string sku, string productName, string? variant, string? category, int quantity, LineAmounts amounts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        (Position, Sku, ProductName, Variant, Category) = (position, sku, productName, variant, category ?? "");
        (Quantity, DeliveredUnits) = (quantity, quantity);
        (UnitPriceMinor, LineDiscountMinor, DiscountShareMinor, NetMinor, TaxMinor) =
            (amounts.UnitPriceMinor, amounts.LineDiscountMinor, amounts.DiscountShareMinor, amounts.NetMinor, amounts.TaxMinor);
        PaidMinor = checked(amounts.NetMinor + amounts.TaxMinor);
    }

    public long Id { get; private set; }
    public long OrderId { get; private set; }
    public int Position { get; private set; }
    public string Sku { get; private set; } = "";
    public string ProductName { get; private set; } = "";
    public string? Variant { get; private set; }

    /// <summary>The shop's category; empty where the shop gave none.</summary>
    public string Category { get; private set; } = "";
    public int Quantity { get; private set; }
    public int DeliveredUnits { get; private set; }

    public long UnitPriceMinor { get; private set; }
    public long LineDiscountMinor { get; private set; }
    public long DiscountShareMinor { get; private set; }
    public long NetMinor { get; private set; }
    public long TaxMinor { get; private set; }

    /// <summary>Net + tax of the whole line after its discounts.</summary>
    public long PaidMinor { get; private set; }

    /// <summary>Units in open or finished returns; a rejected, cancelled or expired return gives its units back.</summary>
    public int ClaimedUnits { get; private set; }

    /// <summary>Units accepted at inspection: what the return rate counts.</summary>
    public int ReturnedUnits { get; private set; }

    /// <summary>Units whose refund is queued or paid, here or elsewhere.</summary>
    public int RefundedUnits { get; private set; }
    /// <summary>Units whose worth went over to what was sent in their place.</summary>
    public int ExchangedUnits { get; private set; }

    /// <summary>The line whose units these were sent for; null for what was bought.</summary>
    public long? ReplacesLineId { get; private set; }

    /// <summary>When these units were sent, where that was not with the order.</summary>
    public DateTime? SentAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Units that give nothing back any more.</summary>
    public int SettledUnits => RefundedUnits + ExchangedUnits;

    /// <summary>Units that a new return may still name.</summary>
    public int OpenUnits => DeliveredUnits - ClaimedUnits;

    /// <summary>Null where <see cref="Claim"/> would succeed.</summary>
    public Refusal? WhyNotClaim(int units) =>
        OpenUnits <= 0 && ExchangedUnits > 0 ? new Refusal("return.exchanged-already", Sku)
        : units < 1 || units > OpenUnits ? new Refusal("return.too-many-units", units, Sku, Math.Max(0, OpenUnits)) : null;

    public Result Claim(int units)
    {
        if (WhyNotClaim(units) is { } refusal)
        {
            return refusal;
        }

        ClaimedUnits += units;
        return Result.Done;
    }

    public void GiveBackClaim(int units) => ClaimedUnits = Math.Max(0, ClaimedUnits - units);

    public void CountReturned(int units) => ReturnedUnits = Math.Clamp(ReturnedUnits + units, 0, DeliveredUnits);

    /// <summary>Null where <see cref="CountRefunded"/> would succeed.</summary>
    public Refusal? WhyNotRefund(int units) =>
        units > DeliveredUnits - SettledUnits ? new Refusal("refund.units-refunded-before", units, Sku, DeliveredUnits - SettledUnits) : null;

    public Result CountRefunded(int units)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        if (WhyNotRefund(units) is { } refusal)
        {
            return refusal;
        }

        RefundedUnits += units;
        return Result.Done;
    }

    /// <summary>The worth of so many units goes over to another line, which is sent in their place.</summary>
    internal OrderLine ReplaceBy(int position, (string Sku, string ProductName, string? Variant, string Category) article, int units, LineAmounts amounts, DateTime sentAt)
    {
        ExchangedUnits += units;
        return new OrderLine(position, article.Sku, article.ProductName, article.Variant, article.Category, units, amounts) { OrderId = OrderId, ReplacesLineId = Id, SentAt = sentAt };
    }

    public void GiveBackRefunded(int units) => RefundedUnits = Math.Max(0, RefundedUnits - units);

    /// <summary>Units that the shop had refunded before the desk knew the order: they can be neither claimed nor refunded again.</summary>
    /// <exception cref="InvalidOperationException">The desk has already taken in a return of this line: its claims would be lost.</exception>
    public void RecordRefundedElsewhere(int units)
    {
        if (ClaimedUnits > 0)
        {
            throw new InvalidOperationException($"Line {Position} ({Sku}) already has {ClaimedUnits} claimed units.");
        }

        var bounded = Math.Clamp(units, 0, DeliveredUnits);
        (RefundedUnits, ClaimedUnits) = (bounded, bounded);
    }
}

/// <summary>What a line cost, in minor units of the order's currency. Where prices include tax, net = gross − the tax in it.</summary>
public sealed record LineAmounts(long UnitPriceMinor, long LineDiscountMinor, long DiscountShareMinor, long NetMinor, long TaxMinor);
