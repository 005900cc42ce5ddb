using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Exchanges;

/// <summary>
/// The one place of the arithmetic of exchanges. What comes back is worth what was paid for it, tax included, less what the terms withhold for the condition that the bench found;
/// before the bench has seen it, it counts as new. What goes out costs what it cost when it was chosen, less the discount that goes along (<see cref="ExchangeDiscount"/>). A replacement costs what it replaces.
/// </summary>
public static class ExchangeArithmetic
{
    /// <summary>Refusals: what the arithmetic of a refund refuses.</summary>
    public static Result<ExchangeBalance> Of(
        ReturnCase returnCase, Replacement replacement, (OrderCosts Costs, RefundHistory History) order, CaseTerms terms, IReadOnlyDictionary<string, FaultSide> faults)
    {
        var steps = new List<DerivationStep>();
        var quoter = new LineQuoter(order.Costs, order.History, terms.Refund, returnCase.Kind, steps);
        var ordered = returnCase.Order.Lines.OrderBy(line => line.Position).ToList();
        var credited = new List<CreditedItem>();
        foreach (var item in replacement.Items)
        {
            var at = returnCase.Lines.ToList().IndexOf(item.ReturnLine);
            var asked = new ReturnedUnits(ordered.IndexOf(item.ReturnLine.OrderLine), item.Units, ItemCondition.A, faults.GetValueOrDefault(item.ReturnLine.FinalReasonCode)) { Terms = terms.Lines[at] };
            var quoted = Quote(quoter, returnCase, item, asked);
            if (quoted.Value is not { } worth)
            {
                return quoted.Refusal!;
            }

            credited.Add(worth);
        }

        return Sum(returnCase, replacement, credited, [.. steps.Select(step => step.Code == "line-refund" ? step with { Code = "exchange-line" } : step)]);
    }

    private static Result<CreditedItem> Quote(LineQuoter quoter, ReturnCase returnCase, ReplacementItem item, ReturnedUnits asked)
    {
        var line = item.ReturnLine;
        IEnumerable<ReturnedUnits> parts = returnCase.InspectedAt is null || line.Inspected.Count == 0
            ? [asked]
            : AcceptedGoods.Of(
                asked, Math.Min(line.AcceptedUnits, line.SettledUnits + item.Units), line.SettledUnits,
                line.Inspected.Select(part => new GradedUnits(part.Units, part.Condition, part.Disposition)));
        var (net, tax, credit) = (0L, 0L, 0L);
        foreach (var part in parts)
        {
            var quoted = quoter.Quote(part);
            if (quoted.Value is not { } worth)
            {
                return quoted.Refusal!;
            }

            (net, tax, credit) = (net + worth.Net, tax + worth.Tax, credit + worth.Refund);
        }

        return new CreditedItem(item, net, tax, credit);
    }

    private static ExchangeBalance Sum(ReturnCase returnCase, Replacement replacement, List<CreditedItem> credited, List<DerivationStep> steps)
    {
        var currency = returnCase.Currency;
        var isExchange = returnCase.Kind == ReturnKind.Exchange;
        var credit = credited.Sum(item => item.CreditMinor);
        var price = isExchange ? replacement.Items.Sum(item => item.PriceMinor) : credit;
        if (!isExchange)
        {
            Step("exchange-same", 0);
            return new ExchangeBalance(currency, credited, price, replacement.PaidMinor, replacement.ForgoneMinor, steps);
        }

        foreach (var item in replacement.Items)
        {
            Step("exchange-price", item.ListMinor, item.Sku, item.Units, new Money(item.UnitPriceMinor, currency), new Money(item.ListTaxMinor, currency));
            if (item.DiscountMinor != 0)
            {
                Step("exchange-discount", -item.DiscountMinor);
            }
        }

        Step("exchange-credit", -credit);
        Step(price > credit ? "exchange-dearer" : price < credit ? "exchange-cheaper" : "exchange-even", price - credit);
        if (replacement.PaidMinor != 0)
        {
            Step("exchange-paid", -replacement.PaidMinor);
        }

        if (replacement.ForgoneMinor != 0)
        {
            Step("exchange-forgone", -replacement.ForgoneMinor);
        }

        var balance = new ExchangeBalance(currency, credited, price, replacement.PaidMinor, replacement.ForgoneMinor, steps);
        Step(balance.Open < 0 ? "exchange-owed" : "exchange-due", Math.Abs(balance.Open));
        return balance;

        void Step(string code, long amount, params IReadOnlyList<object> facts) => steps.Add(new DerivationStep(code, facts, amount));
    }
}
