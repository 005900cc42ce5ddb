namespace ReturnsDesk.Domain.Refunds;

/// <summary>What of a threshold discount is taken back, cumulative over returns: it comes back by itself once everything is returned.</summary>
internal readonly record struct PromotionClawBack(long Amount, long KeptPrice)
{
    /// <summary>The amount in minor units after the given units of each line are back.</summary>
    public static PromotionClawBack After(OrderCosts order, Func<int, int> unitsBack)
    {
        if (order.Promotion is null)
        {
            return default;
        }

        var (paid, proportional, keptPrice, keptCharge) = (0L, 0L, 0L, 0L);
        for (var i = 0; i < order.Lines.Count; i++)
        {
            var (line, back) = (order.Lines[i], unitsBack(i));
            var cost = line.Cost;
            var kept = LineWorth.Cumulative(line.ListAmount, back, cost.Quantity - back, cost.Quantity);
            paid += cost.Paid;
            proportional += LineWorth.Of(cost, 0, back).Gross;
            keptPrice += kept;
            keptCharge += cost.TaxIncluded || cost.Amount == 0 ? kept : kept + Rounding.Share(cost.Tax, kept, cost.Amount);
        }

        return new PromotionClawBack(proportional - order.Promotion.Worth(proportional, paid, keptPrice, keptCharge), keptPrice);
    }
}
