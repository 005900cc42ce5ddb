using System.Globalization;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Integrations.Calendars;

namespace ReturnsDesk.Tests.Domain.Eligibility.Statutory;

/// <summary>Date vectors of the buyer's right. Days by hand from a calendar; holidays of 2024–2028 from the states' own lists.</summary>
public sealed class StatutoryWindowTests
{
    [Theory]
    [InlineData("2026-09-30", "2026-10-07")]
    [InlineData("2026-10-01", "2026-10-08")]
    [InlineData("2024-02-22", "2024-02-29")]
    [InlineData("2024-02-28", "2024-03-06")]
    [InlineData("2025-02-22", "2025-03-01")]
    [InlineData("2025-12-28", "2026-01-04")]
    [InlineData("2026-02-10", "2026-02-17")]
    [InlineData("2026-06-30", "2026-07-07")]
    [InlineData("2000-02-28", "2000-03-06")]
    [InlineData("2100-02-25", "2100-03-04")]
    public void Seven_days_in_china_count_from_the_day_after_receipt(string deliveredOn, string lastDay) => Assert.Equal(Day(lastDay), LastDay("CN", deliveredOn));

    [Theory]
    [InlineData("2026-03-02", "2026-03-16")] // Monday to Monday
    [InlineData("2026-02-13", "2026-02-27")] // Friday
    [InlineData("2026-02-14", "2026-03-02")] // 28 February is a Saturday
    [InlineData("2026-02-15", "2026-03-02")] // 1 March is a Sunday
    [InlineData("2024-02-15", "2024-02-29")] // leap day
    [InlineData("2024-02-16", "2024-03-01")]
    [InlineData("2025-02-14", "2025-02-28")]
    [InlineData("2026-03-20", "2026-04-07")] // Good Friday, weekend, Easter Monday
    [InlineData("2026-03-23", "2026-04-07")] // Easter Monday
    [InlineData("2026-03-24", "2026-04-07")]
    [InlineData("2025-04-04", "2025-04-22")] // Good Friday 2025
    [InlineData("2024-03-15", "2024-04-02")] // Good Friday 2024
    [InlineData("2026-04-17", "2026-05-04")] // 1 May is a Friday
    [InlineData("2025-04-17", "2025-05-02")] // 1 May is a Thursday
    [InlineData("2026-04-30", "2026-05-15")] // Ascension, 14 May
    [InlineData("2026-05-11", "2026-05-26")] // Whit Monday
    [InlineData("2026-09-19", "2026-10-05")] // 3 October is a Saturday
    [InlineData("2025-09-19", "2025-10-06")] // 3 October is a Friday
    [InlineData("2026-12-11", "2026-12-28")] // Christmas Friday, weekend
    [InlineData("2025-12-11", "2025-12-29")] // Thursday and Friday off, weekend
    [InlineData("2024-12-11", "2024-12-27")]
    [InlineData("2025-12-18", "2026-01-02")] // New Year's Day, a Thursday
    [InlineData("2026-12-18", "2027-01-04")] // New Year's Day, a Friday
    [InlineData("2027-12-17", "2027-12-31")]
    public void Fourteen_days_in_germany_end_on_a_working_day(string deliveredOn, string lastDay) => Assert.Equal(Day(lastDay), LastDay("DE", deliveredOn));

    [Theory]
    [InlineData("FR", "2026-06-30", "2026-07-15")] // 14 July
    [InlineData("FR", "2026-04-24", "2026-05-11")] // 8 May is a Friday
    [InlineData("FR", "2026-10-28", "2026-11-12")] // 11 November
    [InlineData("FR", "2026-03-20", "2026-04-03")] // Good Friday is a working day in France
    [InlineData("IT", "2026-05-19", "2026-06-03")] // 2 June
    [InlineData("IT", "2026-08-01", "2026-08-17")] // 15 August is a Saturday
    [InlineData("ES", "2026-09-28", "2026-10-13")] // 12 October
    [InlineData("PL", "2026-10-28", "2026-11-12")] // 11 November
    [InlineData("NL", "2026-04-13", "2026-04-28")] // King's Day, 27 April
    [InlineData("AT", "2026-10-12", "2026-10-27")] // 26 October
    [InlineData("BE", "2026-07-07", "2026-07-22")] // 21 July
    [InlineData("IE", "2026-03-03", "2026-03-18")] // 17 March
    [InlineData("SE", "2026-06-05", "2026-06-22")] // Midsummer Eve
    [InlineData("NO", "2026-05-03", "2026-05-18")] // 17 May is a Sunday
    [InlineData("GR", "2026-03-11", "2026-03-26")] // 25 March
    [InlineData("PT", "2026-05-27", "2026-06-11")] // 10 June
    public void The_holidays_are_those_of_the_buyers_country(string country, string deliveredOn, string lastDay) => Assert.Equal(Day(lastDay), LastDay(country, deliveredOn));

    [Theory]
    [InlineData("BG", "2026-02-17", "2026-03-03")] // 3 March is free in Bulgaria; the tables do not know it
    [InlineData("MT", "2026-02-14", "2026-03-02")]
    public void Where_holidays_are_not_known_weekends_are(string country, string deliveredOn, string lastDay)
    {
        Assert.False(NationalHolidays.Knows(country));
        Assert.Equal(Day(lastDay), LastDay(country, deliveredOn));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-01T22:59:59Z", "DE", "2026-03-16")] // still 1 March, a Sunday: the fourteenth day is one too
    [InlineData("Europe/Berlin", "2026-03-01T23:00:00Z", "DE", "2026-03-16")]
    [InlineData("Europe/Berlin", "2026-03-28T23:30:00Z", "DE", "2026-04-13")] // the night the clocks go forward: 29 March
    [InlineData("Europe/Berlin", "2026-10-24T21:59:59Z", "DE", "2026-11-09")] // the night they go back: 24 October
    [InlineData("Asia/Shanghai", "2026-09-30T15:59:59Z", "CN", "2026-10-07")]
    [InlineData("Asia/Shanghai", "2026-09-30T16:00:00Z", "CN", "2026-10-08")]
    [InlineData("America/New_York", "2026-03-08T04:59:59Z", "CN", "2026-03-14")]
    [InlineData("America/New_York", "2026-03-08T05:00:00Z", "CN", "2026-03-15")]
    [InlineData("Pacific/Auckland", "2026-04-04T11:00:00Z", "CN", "2026-04-12")]
    [InlineData("Pacific/Chatham", "2026-04-04T10:14:59Z", "CN", "2026-04-11")]
    [InlineData("Pacific/Chatham", "2026-04-04T10:15:00Z", "CN", "2026-04-12")]
    public void The_day_of_delivery_is_a_day_of_the_shop(string zone, string deliveredAt, string country, string lastDay)
    {
        var shop = new MerchantSettings("Shop", zone, "EUR", "DE");
        var day = shop.DayOf(DateTimeOffset.Parse(deliveredAt, CultureInfo.InvariantCulture).UtcDateTime);

        Assert.Equal(Day(lastDay), Window(country, day)!.LastDayOn);
    }

    [Fact]
    public void Before_the_delivery_the_right_is_open_and_has_no_last_day()
    {
        var window = Window("DE", null)!;

        Assert.Null(window.LastDayOn);
        Assert.True(window.IsOpen(Day("2030-01-01")));
    }

    [Theory]
    [InlineData("DE", ReturnKind.Return, "StatutoryRegime.EuropeanUnion")]
    [InlineData("is", ReturnKind.Withdrawal, "StatutoryRegime.EuropeanUnion")]
    [InlineData("cn", ReturnKind.Return, "StatutoryRegime.China")]
    [InlineData("GB", ReturnKind.Return, null)]
    [InlineData("US", ReturnKind.Withdrawal, null)]
    [InlineData("", ReturnKind.Return, null)]
    [InlineData("DE", ReturnKind.Exchange, null)]
    [InlineData("DE", ReturnKind.RefundOnly, null)]
    public void The_law_is_that_of_where_the_goods_went(string country, ReturnKind kind, string? regime) => Assert.Equal(regime, Window(country, Day("2026-03-02"), kind)?.Regime);

    [Theory]
    [InlineData(ExclusionKind.None, false)]
    [InlineData(ExclusionKind.FinalSale, false)]
    [InlineData(ExclusionKind.MadeToOrder, true)]
    [InlineData(ExclusionKind.Perishable, true)]
    [InlineData(ExclusionKind.OpenedHygiene, true)]
    [InlineData(ExclusionKind.OpenedMedia, true)]
    [InlineData(ExclusionKind.DigitalContent, true)]
    [InlineData(ExclusionKind.Newspaper, true)]
    [InlineData(ExclusionKind.VirtualGoods, true)]
    public void Only_what_the_law_names_is_excluded_by_law(ExclusionKind kind, bool excluded)
    {
        Assert.Equal(excluded, StatutoryRegime.China.Excludes(kind));
        Assert.Equal(excluded, StatutoryRegime.EuropeanUnion.Excludes(kind));
        Assert.False(StatutoryRegime.None.Excludes(kind));
    }

    private static DateOnly? LastDay(string country, string deliveredOn) => Window(country, Day(deliveredOn))!.LastDayOn;

    private static StatutoryWindow? Window(string country, DateOnly? deliveredOn, ReturnKind kind = ReturnKind.Return) => Lawbook.Law(
        new JudgedFacts { Kind = kind, Country = country, Category = "", Fault = FaultSide.Customer, Units = 1, OpenUnits = 1, DeliveredOn = deliveredOn, AskedOn = new DateOnly(2026, 1, 1) },
        ExclusionKind.None);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
