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
    [InlineData("IT", "2027-09-20", "2027-10-05")] // 4 October, free again since 2026
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
    [InlineData("BG", "2026-02-17", "2026-03-04")] // 3 March
    [InlineData("BG", "2026-05-11", "2026-05-26")] // 24 May is a Sunday, the Monday is free for it
    [InlineData("BG", "2026-03-27", "2026-04-14")] // Orthodox Good Friday and Easter Monday
    [InlineData("BG", "2026-12-10", "2026-12-29")] // Christmas Saturday is made up for on Monday
    [InlineData("CY", "2026-03-18", "2026-04-02")] // 1 April
    [InlineData("CY", "2026-02-09", "2026-02-24")] // Green Monday, 23 February
    [InlineData("CY", "2026-05-18", "2026-06-02")] // Whit Monday of the Orthodox, 1 June
    [InlineData("IS", "2026-04-09", "2026-04-24")] // the first day of summer, 23 April
    [InlineData("IS", "2026-06-03", "2026-06-18")] // 17 June
    [InlineData("IS", "2026-07-20", "2026-08-04")] // the first Monday of August
    [InlineData("IS", "2026-03-19", "2026-04-07")] // Maundy Thursday to Easter Monday
    [InlineData("LI", "2026-08-25", "2026-09-09")] // 8 September
    [InlineData("LI", "2026-05-21", "2026-06-05")] // Corpus Christi, 4 June
    [InlineData("MT", "2026-02-14", "2026-03-02")] // 28 February is a Saturday
    [InlineData("MT", "2026-03-17", "2026-04-01")] // 31 March
    [InlineData("MT", "2026-06-15", "2026-06-30")] // 29 June
    public void The_small_states_holidays_are_known_too(string country, string deliveredOn, string lastDay) => Assert.Equal(Day(lastDay), LastDay(country, deliveredOn));

    [Fact]
    public void Every_country_of_the_european_law_has_its_holidays() => Assert.All(
        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".Split(' '),
        country =>
        {
            Assert.Equal(StatutoryRegime.EuropeanUnion, StatutoryRegimes.Of(country));
            Assert.True(NationalHolidays.Knows(country));
            Assert.False(NationalHolidays.IsWorkingDay(country, new DateOnly(2026, 12, 25)));
        });

    [Theory]
    [InlineData("US", "2026-12-25", true)]
    [InlineData("US", "2026-12-26", false)]
    [InlineData("", "2026-01-01", true)]
    public void Where_holidays_are_not_known_weekends_are(string country, string day, bool works)
    {
        Assert.False(NationalHolidays.Knows(country));
        Assert.Equal(works, NationalHolidays.IsWorkingDay(country, Day(day)));
    }

    [Theory]
    [InlineData(2024, "2024-03-31", "2024-05-05")]
    [InlineData(2025, "2025-04-20", "2025-04-20")]
    [InlineData(2026, "2026-04-05", "2026-04-12")]
    [InlineData(2027, "2027-03-28", "2027-05-02")]
    [InlineData(2038, "2038-04-25", "2038-04-25")]
    [InlineData(2100, "2100-03-28", "2100-05-02")]
    public void Easter_is_where_the_churches_have_it(int year, string western, string orthodox) =>
        Assert.Equal((Day(western), Day(orthodox)), (EasterDay.Western(year), EasterDay.Orthodox(year)));

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
        Assert.Equal(excluded, StatutoryRegime.China.Excludes(kind, isConfirmed: true));
        Assert.Equal(excluded && kind != ExclusionKind.OpenedHygiene, StatutoryRegime.China.Excludes(kind, isConfirmed: false));
        Assert.Equal(excluded, StatutoryRegime.EuropeanUnion.Excludes(kind, isConfirmed: false));
        Assert.False(StatutoryRegime.None.Excludes(kind, isConfirmed: true));
    }

    [Theory]
    [InlineData(false, VerdictAnswer.Eligible)]
    [InlineData(true, VerdictAnswer.Ineligible)]
    public void In_china_opened_hygiene_goods_are_excluded_where_the_buyer_confirmed_it(bool isConfirmed, VerdictAnswer answer)
    {
        var rule = new PolicyRule { Id = "hygiene", Exclusion = ExclusionKind.OpenedHygiene, IsConfirmedAtPurchase = isConfirmed };

        var verdict = Judge.Line(new ReturnPolicy { Rules = [rule] }, Facts("CN", Day("2026-03-02"), ReturnKind.Return) with { AskedOn = Day("2026-03-09") }, Lawbook.Law);

        Assert.Equal((answer, !isConfirmed), (verdict.Answer, verdict.IsStatutory));
    }

    private static DateOnly? LastDay(string country, string deliveredOn) => Window(country, Day(deliveredOn))!.LastDayOn;

    private static StatutoryWindow? Window(string country, DateOnly? deliveredOn, ReturnKind kind = ReturnKind.Return) =>
        Lawbook.Law(Facts(country, deliveredOn, kind), ExclusionKind.None, isConfirmed: false);

    private static JudgedFacts Facts(string country, DateOnly? deliveredOn, ReturnKind kind) => new()
    {
        Kind = kind,
        Country = country,
        Category = "",
        Fault = FaultSide.Customer,
        Units = 1,
        OpenUnits = 1,
        DeliveredOn = deliveredOn,
        AskedOn = new DateOnly(2026, 1, 1),
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
