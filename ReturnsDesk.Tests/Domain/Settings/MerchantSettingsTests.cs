using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Tests.Domain.Settings;

public sealed class MerchantSettingsTests
{
    private readonly MerchantSettings _merchant = new("Kaufhaus", "Europe/Berlin", "EUR", "DE");

    [Theory]
    [InlineData("2026-01-31T22:59:59Z", "2026-01-31")]
    [InlineData("2026-01-31T23:00:00Z", "2026-02-01")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    public void A_day_is_a_day_of_the_merchant_also_when_the_clocks_change(string at, string day) => Assert.Equal(
        day,
        _merchant.DayOf(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25T12:00:00Z", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")]
    [InlineData("Asia/Beirut", "2026-03-29T12:00:00Z", "2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z")]
    [InlineData("America/Havana", "2026-11-01T12:00:00Z", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z")]
    public void A_day_has_bounds_where_the_clocks_jump_over_midnight_and_where_they_strike_it_twice(string zone, string at, string from, string to)
    {
        var merchant = new MerchantSettings("Kaufhaus", zone, "EUR", "DE");

        Assert.Equal((Utc(from), Utc(to)), merchant.DayBounds(Utc(at)));
        Assert.Equal(merchant.DayOf(Utc(at)), merchant.DayOf(Utc(from)));
        Assert.NotEqual(merchant.DayOf(Utc(at)), merchant.DayOf(Utc(from).AddTicks(-1)));
        Assert.NotEqual(merchant.DayOf(Utc(at)), merchant.DayOf(Utc(to)));
    }

    [Fact]
    public void What_was_typed_is_tidied()
    {
        Assert.False(_merchant.Describe(" 好店 ", "Asia/Shanghai", " cny ", "cn ", 0).Refused);

        Assert.Equal(("好店", "CNY", "CN", 0), (_merchant.Name, _merchant.Currency, _merchant.Country, _merchant.HoldSeconds));
    }

    [Theory]
    [InlineData("", "Europe/Berlin", "EUR", "DE", 10, "merchant.needs-name", "Name")]
    [InlineData("K", "Europe/Nowhere", "EUR", "DE", 10, "merchant.unknown-time-zone", "TimeZoneId")]
    [InlineData("K", "Europe/Berlin", "EURO", "DE", 10, "merchant.unknown-currency", "Currency")]
    [InlineData("K", "Europe/Berlin", "EUR", "Germany", 10, "merchant.unknown-country", "Country")]
    [InlineData("K", "Europe/Berlin", "EUR", "", 10, "merchant.unknown-country", "Country")]
    [InlineData("K", "Europe/Berlin", "EUR", "DE", -1, "merchant.hold-out-of-range", "HoldSeconds")]
    [InlineData("K", "Europe/Berlin", "EUR", "DE", 301, "merchant.hold-out-of-range", "HoldSeconds")]
    public void What_cannot_be_is_refused_at_its_field_and_changes_nothing(string name, string zone, string currency, string country, int hold, string code, string field)
    {
        var result = _merchant.Describe(name, zone, currency, country, hold);

        Assert.Equal((code, field), (result.Refusal?.Code, result.Refusal?.Field));
        Assert.Equal(("Kaufhaus", "DE"), (_merchant.Name, _merchant.Country));
    }

    [Fact]
    public void A_return_address_needs_name_street_and_city()
    {
        var address = new ReturnAddress("Warehouse", new PostalAddress(), isDefault: true);

        Assert.Equal("return-address.incomplete", address.Describe("Warehouse", new PostalAddress { Name = "Kaufhaus", City = "Berlin" }).Refusal?.Code);
        Assert.False(address.Describe("Warehouse", new PostalAddress { Name = "Kaufhaus", Street = "Weg 1", City = "Berlin" }).Refused);
    }

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
