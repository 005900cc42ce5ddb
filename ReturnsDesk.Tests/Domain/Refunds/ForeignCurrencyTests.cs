using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>Scenario 22: EUR 100.00 booked at 1.10, refunded at 1.05.</summary>
[Trait("Scenario", "22")]
public sealed class ForeignCurrencyTests
{
    private static readonly Money Captured = new(10000, "EUR");
    private static readonly Money Booked = new(11000, "USD");
    private static readonly ExchangeRate Now = new("EUR", "USD", 1_050_000);

    [Fact]
    public void The_customer_gets_the_euros_and_the_rest_is_an_exchange_gain()
    {
        var report = ForeignCurrency.Report(Captured, Booked, Money.Zero("EUR"), Captured, Now).Value!;

        Assert.Equal(new Money(10000, "EUR"), report.Refund);
        Assert.Equal(new Money(11000, "USD"), report.SalesReversal);
        Assert.Equal(new Money(10500, "USD"), report.Cash);
        Assert.Equal(new Money(500, "USD"), report.ExchangeDifference);
    }

    [Fact]
    public void Three_parts_reverse_exactly_what_was_booked()
    {
        var booked = new Money(11001, "USD");
        long[] parts = [3333, 3333, 3334];

        var reversed = parts.Select((part, i) =>
            ForeignCurrency.Report(Captured, booked, new Money(parts.Take(i).Sum(), "EUR"), new Money(part, "EUR"), Now).Value!.SalesReversal.MinorUnits);

        Assert.Equal(11001, reversed.Sum());
    }

    [Fact]
    public void More_than_is_left_is_refused() =>
        Assert.Equal("refund.above-balance", ForeignCurrency.Report(Captured, Booked, new Money(1, "EUR"), Captured, Now).Refusal?.Code);

    [Theory]
    [InlineData("USD", "JPY", 150_250_000, 1999, 3003)]
    [InlineData("JPY", "KWD", 2_100, 10000, 21000)]
    public void A_rate_minds_the_digits_of_both_currencies(string from, string to, long millionths, long amount, long converted) =>
        Assert.Equal(new Money(converted, to), new ExchangeRate(from, to, millionths).Convert(new Money(amount, from)));
}
