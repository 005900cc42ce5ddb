namespace ReturnsDesk.Domain.Refunds;

/// <summary>Where a refund goes: back to the payments in proportion to what is left of each, ties to the earlier, never more than a balance.</summary>
public static class TenderSplit
{
    /// <summary>Parts above zero that add up to the total. Refusals: <c>refund.negative</c>, <c>refund.above-balance</c> (asked, left).</summary>
    public static Result<IReadOnlyList<TenderPart>> Of(Money total, IReadOnlyList<TenderBalance> payments)
    {
        var balances = payments.Select(payment => payment.Available).ToArray();
        if (total.MinorUnits < 0)
        {
            return new Refusal("refund.negative", total);
        }

        if (total.MinorUnits > balances.Sum())
        {
            return new Refusal("refund.above-balance", total, total with { MinorUnits = balances.Sum() });
        }

        var parts = LargestRemainder.Share(total.MinorUnits, balances, balances);
        return new Result<IReadOnlyList<TenderPart>>([.. parts.Select((part, i) => new TenderPart(i, part)).Where(part => part.Amount > 0)], null);
    }
}
