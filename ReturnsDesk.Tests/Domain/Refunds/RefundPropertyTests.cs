using CsCheck;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using static ReturnsDesk.Tests.Domain.Refunds.Sold;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>What must hold for every order, every split into returns, and every currency.</summary>
public sealed class RefundPropertyTests
{
    private static readonly Gen<LineCost> AnyLine =
        Gen.Select(Gen.Int[1, 12], Gen.Long[0, 5_000_000], Gen.Int[0, 100], Gen.Bool).Select((quantity, amount, percent, included) =>
            new LineCost(quantity, amount, amount * percent / (included ? 200 : 100), included));

    private static readonly Gen<OrderCosts> AnyOrder =
        Gen.Select(AnyLine.Array[1, 5], Gen.Long[0, 5000], Gen.Int[1, 4], Gen.Int[0, Currency.All.Count - 1].Select(i => Currency.All[i])).Select((lines, freight, payments, currency) =>
        {
            var paid = lines.Sum(line => line.Paid) + freight;
            var balances = LargestRemainder.Share(paid, [.. Enumerable.Range(1, payments).Select(i => (long)i * i)]);
            return Paid(lines, [.. balances]) with { Currency = currency, FreightCharged = freight, StandardFreight = freight };
        });

    [Fact]
    public void Returns_in_any_order_and_any_split_give_back_exactly_what_was_paid() =>
        Gen.Select(AnyOrder, Gen.Int[0, int.MaxValue]).Sample((order, seed) =>
        {
            var quotes = InSequence(order, Returns(order, new Random(seed), ItemCondition.A, FaultSide.Merchant));
            var lines = quotes.SelectMany(quote => quote.Lines).ToLookup(line => line.Line);

            return quotes.Totals().Sum() == order.Payments.Sum(payment => payment.Captured)
                && quotes.Sum(quote => quote.Freight) == order.FreightCharged
                && order.Lines.Select((line, i) => (line.Cost, Quoted: lines[i])).All(pair =>
                    pair.Quoted.Sum(line => line.Tax) == pair.Cost.Tax && pair.Quoted.Sum(line => line.Net + line.Tax) == pair.Cost.Paid);
        });

    [Fact]
    public void Rounding_each_return_down_would_break_that() =>
        Assert.ThrowsAny<Exception>(() => Gen.Select(Gen.Long[1, 10_000], Gen.Int[2, 9]).Sample((paid, quantity) =>
            Enumerable.Range(0, quantity).Sum(_ => paid / quantity) == paid));

    [Fact]
    public void No_refund_exceeds_what_is_left_and_the_parts_add_up() =>
        Gen.Select(AnyOrder, Gen.Int[0, int.MaxValue], Gen.Enum<ItemCondition>(), Gen.Int[0, 100], Gen.Long[-2000, 9000]).Sample((order, seed, condition, percent, goodwill) =>
        {
            var left = order with { Payments = [.. order.Payments.Select(payment => payment with { InFlight = payment.Captured * percent / 100 })] };
            var terms = new RefundTerms { Fee = RestockingFee.OfRate(BasisPoints.Percent(percent), percent % 2 == 0 ? FeeTreatment.PriceReduction : FeeTreatment.SeparateFee) };
            var returns = Returns(left, new Random(seed), condition, FaultSide.Customer).Select(goods => goods with { Goodwill = goodwill });
            var before = RefundHistory.Empty;
            foreach (var goods in returns)
            {
                var quote = left.Quote(goods, terms, before);
                if (!Holds(left, quote))
                {
                    return false;
                }

                (left, before) = (left.After(quote), before.After(quote));
            }

            return left.Payments.All(payment => payment.Refunded + payment.InFlight <= payment.Captured);
        });

    private static bool Holds(OrderCosts order, RefundQuote quote) =>
        quote.Total >= 0
        && quote.Total <= order.Available
        && quote.Tenders.Sum(part => part.Amount) == quote.Total
        && quote.Tenders.All(part => part.Amount > 0 && part.Amount <= order.Payments[part.Payment].Available)
        && quote.Lines.All(line => line.Refund >= 0 && line.Refund == line.Net + line.Tax - line.Deduction - line.Fee - line.GoodwillBefore)
        && quote.Lines.All(line => line.RefundTax >= 0 && line.RefundTax <= line.Refund);

    /// <summary>All units of the order in some order, dealt into returns of some size.</summary>
    private static IEnumerable<ReturnToRefund> Returns(OrderCosts order, Random random, ItemCondition condition, FaultSide fault)
    {
        var units = order.Lines.SelectMany((line, i) => Enumerable.Repeat(i, line.Cost.Quantity)).ToArray();
        random.Shuffle(units);
        for (var i = 0; i < units.Length;)
        {
            var size = random.Next(1, units.Length - i + 1);
            var lines = units.Skip(i).Take(size).GroupBy(line => line).Select(group => new ReturnedUnits(group.Key, group.Count(), condition, fault));
            yield return new ReturnToRefund([.. lines]);
            i += size;
        }
    }
}
