using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>Quotes the lines of one return in their order and writes down each step.</summary>
internal sealed class LineQuoter(OrderCosts order, RefundHistory before, RefundTerms terms, ReturnKind kind, List<DerivationStep> steps)
{
    private readonly Dictionary<int, LineHistory> _past = [];
    private readonly Dictionary<int, long> _fixedLeft = [];

    /// <summary>Refusals: <c>refund.unknown-line</c>, <c>refund.units-not-positive</c>, <c>refund.units-above-remaining</c> (sku, asked, remaining).</summary>
    public Result<QuotedLine> Quote(ReturnedUnits asked)
    {
        if (asked.Line < 0 || asked.Line >= order.Lines.Count)
        {
            return new Refusal("refund.unknown-line", asked.Line + 1);
        }

        var line = order.Lines[asked.Line];
        var past = _past.TryGetValue(asked.Line, out var known) ? known : before.Of(asked.Line);
        var remaining = Math.Max(0, line.Cost.Quantity - past.Units);
        if (asked.Units <= 0 || asked.Units > remaining)
        {
            return asked.Units <= 0
                ? new Refusal("refund.units-not-positive", line.Sku, asked.Units)
                : new Refusal("refund.units-above-remaining", line.Sku, asked.Units, remaining);
        }

        var quoted = Compute(asked, line, past);
        _past[asked.Line] = new LineHistory(past.Units + asked.Units, past.Goodwill - quoted.GoodwillBefore);
        return quoted;
    }

    private QuotedLine Compute(ReturnedUnits asked, OrderLineCost line, LineHistory past)
    {
        var worth = LineWorth.Of(line.Cost, past.Units, asked.Units);
        Step("line-paid", line.Cost.Paid, line.Sku, line.Cost.Quantity, order.Money(line.Cost.Paid), order.Money(line.Cost.Tax));
        Step("line-worth", worth.Gross, line.Sku, asked.Units, past.Units, line.Cost.Quantity, order.Money(worth.Net), order.Money(worth.Tax));

        var deduction = Deduct(asked, line, worth);
        var room = new UnitsWorth(worth.Net - (deduction.Amount - deduction.Tax), worth.Tax - deduction.Tax);
        var fee = Charge(asked, line, worth, room);
        var left = room.Gross - fee.Amount;
        var goodwill = GoodwillTaken(line.Cost, past, asked.Units, left);
        if (goodwill > 0)
        {
            Step("goodwill-on-line-before", -goodwill, line.Sku, order.Money(past.Goodwill));
        }

        var refund = left - goodwill;
        var tax = room.Tax - fee.Tax;
        var refundTax = Math.Clamp(left == 0 ? 0 : Rounding.Share(tax, refund, left), 0, refund);
        Step("line-refund", refund, line.Sku);
        return new QuotedLine(asked.Line, line.Sku, asked.Units, asked.Condition, worth.Net, worth.Tax, deduction.Amount, fee.Amount, goodwill, refund, refundTax);
    }

    private Withheld Deduct(ReturnedUnits asked, OrderLineCost line, UnitsWorth worth)
    {
        var rate = (asked.Terms.Deductions ?? terms.Deductions).For(asked.Condition);
        if (rate.Value == 0)
        {
            return default;
        }

        if (LineDeductions.IsConditionWaived(asked.Condition, asked.Fault, terms))
        {
            Step("deduction-waived", 0, line.Sku, asked.Condition.ToString());
            return default;
        }

        var deduction = LineDeductions.ForCondition(worth, rate);
        Step("deduction", -deduction.Amount, line.Sku, asked.Condition.ToString(), rate);
        return deduction;
    }

    private Withheld Charge(ReturnedUnits asked, OrderLineCost line, UnitsWorth worth, UnitsWorth room)
    {
        var charged = asked.Terms.Fee ?? terms.Fee;
        if (charged.IsNone)
        {
            return default;
        }

        if (LineDeductions.IsFeeWaived(kind, asked.Fault, terms))
        {
            Step(kind == ReturnKind.Withdrawal ? "fee-waived-by-law" : "fee-waived", 0, line.Sku);
            return default;
        }

        var fixedLeft = _fixedLeft.GetValueOrDefault(asked.Line, charged.FixedMinorUnits);
        var fee = LineDeductions.ForFee(charged, line.Cost, worth, room, fixedLeft);
        _fixedLeft[asked.Line] = Math.Max(0, fixedLeft - fee.Amount);
        Step(
            charged.Treatment == FeeTreatment.PriceReduction ? "fee-price-reduction" : "fee-separate",
            -fee.Amount, line.Sku, charged.Rate, order.Money(charged.FixedMinorUnits));
        return fee;
    }

    /// <summary>A line never gives back more than was paid for it: goodwill on it is set against the units that would go beyond.</summary>
    private static long GoodwillTaken(LineCost cost, LineHistory past, int units, long left)
    {
        var kept = cost.Quantity - past.Units - units;
        var stillThere = LineWorth.Of(cost, past.Units + units, kept).Gross;
        return Math.Clamp(past.Goodwill - stillThere, 0, left);
    }

    private void Step(string code, long amount, params IReadOnlyList<object> facts) => steps.Add(new DerivationStep(code, facts, amount));
}
