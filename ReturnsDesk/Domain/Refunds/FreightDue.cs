using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>Outbound freight that goes back with a return, in minor units. In sum over all returns it is granted at most once.</summary>
public static class FreightDue
{
    /// <summary>
    /// What the terms grant. Proportional shares follow the units of the whole order, cumulative; a withdrawal gives the standard freight
    /// once nothing is left with the customer. Never more than what was charged and not granted before.
    /// </summary>
    public static long Of(OrderCosts order, RefundHistory before, ReturnToRefund goods, RefundTerms terms)
    {
        var back = before.Units;
        var due = 0L;
        foreach (var line in goods.Lines)
        {
            if (terms.FreightFor(goods.Kind, line.Fault) == FreightRule.Proportional)
            {
                due += LineWorth.Cumulative(order.FreightCharged, back, line.Units, order.Units);
            }

            back += line.Units;
        }

        var left = Math.Max(0, order.FreightCharged - before.FreightGranted);
        var wholeOrderRule = goods.Lines.Any(line => terms.FreightFor(goods.Kind, line.Fault) == FreightRule.WhenWholeOrderIsBack);
        if (wholeOrderRule && back == order.Units)
        {
            due = Math.Max(due, Math.Min(order.StandardFreight, order.FreightCharged) - before.FreightGranted);
        }

        return Math.Clamp(due, 0, left);
    }

    /// <summary>
    /// A person's grant of freight. Refusals: <c>refund.negative</c>, <c>refund.freight-above-charged</c> (asked, charged),
    /// <c>refund.freight-granted-before</c> (granted, left).
    /// </summary>
    public static Result<long> Grant(OrderCosts order, RefundHistory before, long asked)
    {
        var left = Math.Max(0, order.FreightCharged - before.FreightGranted);
        return asked < 0 ? new Refusal("refund.negative", order.Money(asked))
            : asked <= left ? asked
            : before.FreightGranted > 0 ? new Refusal("refund.freight-granted-before", order.Money(before.FreightGranted), order.Money(left))
            : new Refusal("refund.freight-above-charged", order.Money(asked), order.Money(order.FreightCharged));
    }

    /// <summary>What the customer owes for the way back: its cost where every line lies on a side that the terms name.</summary>
    public static long ReturnFreightOwed(ReturnToRefund goods, RefundTerms terms) =>
        goods.Lines.Count > 0 && goods.Lines.All(line => IsOwedFor(line, terms)) ? goods.ReturnFreight : 0;

    private static bool IsOwedFor(ReturnedUnits line, RefundTerms terms) =>
        line.Terms.CustomerPaysReturnFreight is { } customerPays
            ? customerPays && line.Fault is not (FaultSide.Merchant or FaultSide.Carrier)
            : terms.CustomerPaysReturnFreightFor.Contains(line.Fault);

    /// <summary>The code of the step that tells why freight is or is not given back.</summary>
    internal static string StepCode(OrderCosts order, RefundHistory before, ReturnToRefund goods, RefundTerms terms)
    {
        var rules = goods.Lines.Select(line => terms.FreightFor(goods.Kind, line.Fault)).ToHashSet();
        var whole = before.Units + goods.Lines.Sum(line => (long)line.Units) == order.Units;
        return goods.FreightGranted is not null ? "freight-granted"
            : rules.Contains(FreightRule.WhenWholeOrderIsBack) ? whole ? "freight-whole-order" : "freight-order-not-whole"
            : rules.Contains(FreightRule.Proportional) ? "freight-proportional"
            : "freight-none";
    }
}
