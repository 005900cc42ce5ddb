using ReturnsDesk.Components.Shared;

namespace ReturnsDesk.Tests.Components;

public sealed class MoneyInputTests
{
    [Theory]
    [InlineData("45", "EUR", 4500)]
    [InlineData(" 1,234.5 ", "EUR", 123450)]
    [InlineData("-0.50", "EUR", -50)]
    [InlineData("3333", "JPY", 3333)]
    [InlineData("0.334", "KWD", 334)]
    public void Reads_what_people_type(string text, string currency, long minorUnits) => Assert.Equal(minorUnits, MoneyInput.Read(text, currency, new("en")));

    [Theory]
    [InlineData("3333.5", "JPY")]
    [InlineData("1.999", "EUR")]
    [InlineData("1,23", "EUR")]
    [InlineData("12.3.4", "EUR")]
    [InlineData("€5", "EUR")]
    [InlineData("", "EUR")]
    [InlineData("99999999999999999999", "EUR")]
    public void Reads_nothing_into_what_is_no_amount(string text, string currency) => Assert.Null(MoneyInput.Read(text, currency, new("en")));

    [Fact]
    public void Follows_the_decimal_comma() => Assert.Equal(123450, MoneyInput.Read("1.234,50", "EUR", new("de")));
}
