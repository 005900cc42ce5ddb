namespace ReturnsDesk.Domain.Refunds;

/// <summary>Finance may send the parts of a refund elsewhere than the proportion says, within the balances, with a reason.</summary>
public static class TenderShift
{
    /// <summary>
    /// The parts as wanted, if they hold. Refusals: <c>refund.reason-needed</c>, <c>refund.unknown-payment</c>, <c>refund.negative</c>,
    /// <c>refund.shift-sum</c> (total, sum), <c>refund.shift-above-balance</c> (payment, part, left).
    /// </summary>
    public static Result<IReadOnlyList<TenderPart>> Of(Money total, IReadOnlyList<TenderBalance> payments, IReadOnlyList<TenderPart> wanted, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("refund.reason-needed");
        }

        var sums = new long[payments.Count];
        foreach (var part in wanted)
        {
            if (part.Payment < 0 || part.Payment >= payments.Count)
            {
                return new Refusal("refund.unknown-payment", part.Payment + 1);
            }

            if (part.Amount < 0)
            {
                return new Refusal("refund.negative", total with { MinorUnits = part.Amount });
            }

            sums[part.Payment] = checked(sums[part.Payment] + part.Amount);
            if (sums[part.Payment] > payments[part.Payment].Available)
            {
                return new Refusal(
                    "refund.shift-above-balance", part.Payment + 1, total with { MinorUnits = sums[part.Payment] }, total with { MinorUnits = payments[part.Payment].Available });
            }
        }

        return sums.Sum() != total.MinorUnits
            ? new Refusal("refund.shift-sum", total, total with { MinorUnits = sums.Sum() })
            : new Result<IReadOnlyList<TenderPart>>([.. sums.Select((amount, i) => new TenderPart(i, amount)).Where(part => part.Amount > 0)], null);
    }
}
