namespace ReturnsDesk.Domain.Credits;

/// <summary>Credit that a customer paid an order with: what came from which lot, those that run out first before the others.</summary>
public sealed class CreditSpend
{
    private readonly List<CreditSpendPart> _parts = [];

    private CreditSpend()
    {
    }

    public long Id { get; private set; }

    /// <summary>The e-mail address it was asked for, in lower case.</summary>
    public string CustomerKey { get; private set; } = "";
    public string OrderNumber { get; private set; } = "";
    public long AmountMinor { get; private set; }
    public string Currency { get; private set; } = "";
    public DateTime SpentAt { get; private set; }
    public string SpentBy { get; private set; } = "";
    public DateTime? ReversedAt { get; private set; }
    public string? ReversedBy { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<CreditSpendPart> Parts => _parts;

    /// <summary>Takes an amount from a customer's credit, or nothing at all. Refused: <c>credit.not-enough</c> (asked, left).</summary>
    public static Result<CreditSpend> Of(IEnumerable<CreditLot> lots, string customerKey, Money amount, string orderNumber, string by, DateTime at)
    {
        List<CreditLot> usable = [.. Usable(lots, amount.Currency, at)];
        var left = usable.Sum(lot => lot.LeftMinor);
        if (amount.MinorUnits > left)
        {
            return new Refusal("credit.not-enough", amount, amount with { MinorUnits = left });
        }

        var spend = new CreditSpend { CustomerKey = customerKey, OrderNumber = orderNumber, AmountMinor = amount.MinorUnits, Currency = amount.Currency, SpentAt = at, SpentBy = by };
        var rest = amount.MinorUnits;
        foreach (var lot in usable.TakeWhile(_ => rest > 0))
        {
            var taken = Math.Min(rest, lot.LeftMinor);
            lot.Spend(taken, at);
            spend._parts.Add(new CreditSpendPart(lot, taken));
            rest -= taken;
        }

        return spend;
    }

    /// <summary>The lots that can be spent, in the order in which they are.</summary>
    public static IEnumerable<CreditLot> Usable(IEnumerable<CreditLot> lots, string currency, DateTime at) => lots
        .Where(lot => lot.Currency == currency && lot.LeftMinor > 0 && (lot.ExpiresAt is null || lot.ExpiresAt > at))
        .OrderBy(lot => lot.ExpiresAt ?? DateTime.MaxValue).ThenBy(lot => lot.Id);

    /// <summary>The order was not made after all: everything goes back to the lots it came from. Refused: <c>credit.reversed-before</c>.</summary>
    public Result Reverse(string by, DateTime at)
    {
        if (ReversedAt is { } before)
        {
            return new Refusal("credit.reversed-before", before);
        }

        (ReversedAt, ReversedBy) = (at, by);
        _parts.ForEach(part => part.CreditLot.GiveBack(part.AmountMinor, at));
        return Result.Done;
    }
}

/// <summary>What a spend took from one lot.</summary>
public sealed class CreditSpendPart
{
    private CreditSpendPart()
    {
    }

    internal CreditSpendPart(CreditLot lot, long amountMinor) => (CreditLot, AmountMinor) = (lot, amountMinor);

    public long Id { get; private set; }
    public long CreditSpendId { get; private set; }
    public long CreditLotId { get; private set; }
    public CreditLot CreditLot { get; private set; } = null!;
    public long AmountMinor { get; private set; }
}
