namespace ReturnsDesk.Domain.Refunds;

/// <summary>
/// What a whole order line cost, as charged and stored, in minor units. <see cref="Amount"/> is net where prices are without tax and gross
/// where they include it; <see cref="Tax"/> is the tax on it or in it.
/// </summary>
public sealed record LineCost(int Quantity, long Amount, long Tax, bool TaxIncluded)
{
    /// <summary>No amount of an order may exceed this many minor units: sums of them stay far inside 64 bits.</summary>
    public const long Largest = 1_000_000_000_000_000;

    /// <summary>What the customer paid for the line.</summary>
    public long Paid => TaxIncluded ? Amount : checked(Amount + Tax);

    /// <summary>
    /// q × unit price − line discount − share of the order discount, per line. The discount is shared by largest remainder over (q × unit price − line discount).
    /// Refusals: <c>refund.line-quantity</c>, <c>refund.line-cost</c>, <c>refund.amount-too-large</c>, <c>refund.order-discount</c>.
    /// </summary>
    public static Result<IReadOnlyList<LineCost>> Of(IReadOnlyList<PricedLine> lines, long orderDiscount, bool pricesIncludeTax)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Check(lines[i], i + 1, pricesIncludeTax) is { } refusal)
            {
                return refusal;
            }
        }

        var bases = lines.Select(line => (long)line.BeforeOrderDiscount).ToArray();
        if (orderDiscount < 0 || orderDiscount > bases.Aggregate(Int128.Zero, (sum, part) => sum + part))
        {
            return new Refusal("refund.order-discount");
        }

        var shares = LargestRemainder.Share(orderDiscount, bases, bases);
        var costs = lines.Select((line, i) => new LineCost(line.Quantity, bases[i] - shares[i], line.Tax, pricesIncludeTax)).ToArray();
        var overtaxed = Array.FindIndex(costs, cost => cost.TaxIncluded && cost.Tax > cost.Amount);
        return overtaxed >= 0 ? new Refusal("refund.line-cost", overtaxed + 1) : new Result<IReadOnlyList<LineCost>>(costs, null);
    }

    private static Refusal? Check(PricedLine line, int number, bool pricesIncludeTax) =>
        line.Quantity <= 0 ? new Refusal("refund.line-quantity", number)
        : line.UnitPrice < 0 || line.LineDiscount < 0 || line.Tax < 0 || line.BeforeOrderDiscount < 0 ? new Refusal("refund.line-cost", number)
        : line.BeforeOrderDiscount + (pricesIncludeTax ? 0 : line.Tax) > Largest || line.Tax > Largest ? new Refusal("refund.amount-too-large", number)
        : null;
}
