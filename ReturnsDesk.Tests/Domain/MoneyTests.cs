using ReturnsDesk.Domain;

namespace ReturnsDesk.Tests.Domain;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(1999, "EUR", "19.99")]
    [InlineData(5, "USD", "0.05")]
    [InlineData(-5, "USD", "-0.05")]
    [InlineData(10000, "JPY", "10000")]
    [InlineData(333, "KWD", "0.333")]
    public void Plain_text_follows_the_digits_of_the_currency(long minorUnits, string currency, string text) =>
        Assert.Equal(text, new Money(minorUnits, currency).ToPlainText());

    [Fact]
    public void Two_currencies_are_never_added() => Assert.Throws<InvalidOperationException>(() => new Money(1, "EUR") + new Money(1, "USD"));

    [Theory]
    [InlineData(10000, 1, 3, 3333)]
    [InlineData(10000, 2, 3, 6667)]
    [InlineData(5, 1, 2, 3)]
    [InlineData(-5, 1, 2, -3)]
    [InlineData(long.MaxValue, 3, 3, long.MaxValue)]
    public void Shares_round_half_away_from_zero(long amount, long numerator, long denominator, long share) =>
        Assert.Equal(share, Rounding.Share(amount, numerator, denominator));
}
