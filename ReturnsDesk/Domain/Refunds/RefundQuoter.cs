namespace ReturnsDesk.Domain.Refunds;

/// <summary>What a return is worth: the one place of the refund arithmetic. Pure; the bound is enforced again in the transaction that books the refund.</summary>
public static class RefundQuoter
{
    /// <summary>
    /// Quotes one return after all that was refunded before. Refusals: <c>refund.unknown-line</c>, <c>refund.units-not-positive</c>,
    /// <c>refund.units-above-remaining</c>, <c>refund.negative</c>, <c>refund.freight-above-charged</c>, <c>refund.freight-granted-before</c>.
    /// </summary>
    public static Result<RefundQuote> Quote(OrderCosts order, RefundHistory before, ReturnToRefund goods, RefundTerms terms)
    {
        var steps = new List<DerivationStep>();
        var quoter = new LineQuoter(order, before, terms, goods.Kind, steps);
        var lines = new List<QuotedLine>();
        foreach (var asked in goods.Lines)
        {
            var line = quoter.Quote(asked);
            if (line.Refusal is { } refusal)
            {
                return refusal;
            }

            lines.Add(line.Value!);
        }

        if (goods.ReturnFreight < 0)
        {
            return new Refusal("refund.negative", order.Money(goods.ReturnFreight));
        }

        var freight = goods.FreightGranted is { } granted ? FreightDue.Grant(order, before, granted) : FreightDue.Of(order, before, goods, terms);
        return freight.Refusal is { } refused ? refused : Sum(order, before, goods, terms, lines, freight.Value, steps);
    }

    private static Result<RefundQuote> Sum(
        OrderCosts order, RefundHistory before, ReturnToRefund goods, RefundTerms terms, List<QuotedLine> lines, long freight, List<DerivationStep> steps)
    {
        void Step(string code, long amount, params IReadOnlyList<object> facts) => steps.Add(new DerivationStep(code, facts, amount));

        if (order.FreightCharged > 0)
        {
            Step(
                FreightDue.StepCode(order, before, goods, terms), freight,
                order.Money(order.FreightCharged), order.Money(order.StandardFreight), order.Money(before.FreightGranted));
        }

        var returnFreight = FreightDue.ReturnFreightOwed(goods, terms);
        if (goods.ReturnFreight > 0)
        {
            Step(returnFreight > 0 ? "return-freight" : "return-freight-free", -returnFreight, order.Money(goods.ReturnFreight));
        }

        if (goods.Goodwill != 0)
        {
            Step("goodwill", goods.Goodwill);
        }

        if (goods.ExchangeOwed != 0)
        {
            Step("exchange-left", goods.ExchangeOwed);
        }

        var clawBack = ClawBack(order, before, goods, steps);
        var entitlement = Math.Max(0, checked(lines.Sum(line => line.Refund) - clawBack + freight - returnFreight + goods.Goodwill + goods.ExchangeOwed));
        var total = Math.Min(entitlement, order.Available);
        Step("entitlement", entitlement);
        Step("bound", order.Available, [.. Bounds(order).Select(order.Money)]);
        if (total < entitlement)
        {
            var code = before.GoodwillGiven > 0 ? "bounded-after-goodwill" : "bounded";
            Step(code, total - entitlement, order.Money(order.Available), order.Money(before.GoodwillGiven));
        }

        Step("total", total);
        var tenders = TenderSplit.Of(order.Money(total), order.Payments);
        if (tenders.Refusal is { } refusal)
        {
            return refusal;
        }

        foreach (var part in tenders.Value!)
        {
            Step("tender", part.Amount, part.Payment + 1, order.Money(order.Payments[part.Payment].Available));
        }

        return new RefundQuote(
            order.Currency, lines, freight, returnFreight, goods.Goodwill, entitlement, order.Available, before.GoodwillGiven, total, tenders.Value!, steps)
        {
            ClawBack = clawBack,
            ExchangeOwed = goods.ExchangeOwed,
        };
    }

    private static long ClawBack(OrderCosts order, RefundHistory before, ReturnToRefund goods, List<DerivationStep> steps)
    {
        var now = PromotionClawBack.After(order, line => before.Of(line).Units + goods.Lines.Where(units => units.Line == line).Sum(units => units.Units));
        var amount = now.Amount - PromotionClawBack.After(order, line => before.Of(line).Units).Amount;
        if (amount != 0)
        {
            var code = amount > 0 ? "promotion-claw-back" : "promotion-given-back";
            steps.Add(new DerivationStep(code, [order.Money(now.KeptPrice), order.Money(order.Promotion!.FromMinorUnits)], -amount));
        }

        return amount;
    }

    private static long[] Bounds(OrderCosts order) =>
    [
        order.Payments.Sum(payment => payment.Captured), order.Payments.Sum(payment => payment.Refunded),
        order.Payments.Sum(payment => payment.InFlight), order.Payments.Sum(payment => payment.ChargedBack),
    ];
}
