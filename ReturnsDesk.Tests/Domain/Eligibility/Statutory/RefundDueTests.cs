using System.Globalization;
using CsCheck;
using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Integrations.Calendars;

namespace ReturnsDesk.Tests.Domain.Eligibility.Statutory;

public sealed class RefundDueTests
{
    private static readonly string[] Countries = ["DE", "FR", "SE", "PL", "ES", "RO", "BG", "CY", "IS", "LI", "MT"];
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 4000].Select(days => new DateOnly(2024, 1, 1).AddDays(days));

    [Theory]
    [InlineData("2026-03-01", "2026-03-04", "2026-03-21", "2026-03-15")] // proof of sending on the third day
    [InlineData("2026-03-01", null, "2026-03-21", "2026-03-21")] // no proof: when the goods are there
    [InlineData("2026-03-01", null, "2026-03-03", "2026-03-15")]
    [InlineData("2026-03-01", "2026-03-20", "2026-03-25", "2026-03-20")]
    [InlineData("2026-03-01", "2026-03-25", "2026-03-20", "2026-03-20")]
    [InlineData("2026-01-31", "2026-02-01", null, "2026-02-14")]
    [InlineData("2024-02-15", null, "2024-02-16", "2024-02-29")]
    [InlineData("2025-12-20", "2025-12-22", null, "2026-01-03")] // a Saturday: the merchant's own duty is not made longer
    [InlineData("2026-03-01", null, null, null)] // it may wait
    public void In_europe_fourteen_days_from_being_told_or_until_the_goods_or_a_proof(string informed, string? sent, string? received, string? due) =>
        Assert.Equal(Day(due), RefundDue.On(StatutoryRegime.EuropeanUnion, new RefundFacts(Day(informed)!.Value, Day(sent), Day(received))));

    [Theory]
    [InlineData("2026-09-30", "2026-10-07")] // the holiday week does not stop it
    [InlineData("2024-02-22", "2024-02-29")]
    [InlineData("2025-12-31", "2026-01-07")]
    [InlineData("2026-02-15", "2026-02-22")]
    [InlineData(null, null)]
    public void In_china_seven_days_from_having_the_goods(string? received, string? due) =>
        Assert.Equal(Day(due), RefundDue.On(StatutoryRegime.China, new RefundFacts(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 2), Day(received))));

    [Fact]
    public void No_law_no_due_day() => Assert.Null(RefundDue.On(StatutoryRegime.None, new RefundFacts(Day("2026-01-01")!.Value, Day("2026-01-02"), Day("2026-01-03"))));

    [Fact]
    public void People_are_warned_three_days_and_one_day_before() => Assert.Equal([Day("2026-02-26"), Day("2026-02-28")], RefundDue.WarnOn(Day("2026-03-01")!.Value).Select(day => (DateOnly?)day));

    [Theory]
    [InlineData("Europe/Berlin", "2026-01-31T22:30:00Z", "2026-02-14T23:00:00Z")] // told on the 31st at 23:30 in Berlin
    [InlineData("Europe/Berlin", "2026-03-28T11:00:00Z", "2026-04-11T22:00:00Z")] // the clocks go forward in between
    [InlineData("Asia/Shanghai", "2026-09-30T15:59:00Z", "2026-10-14T16:00:00Z")]
    [InlineData("America/Santiago", "2026-08-22T12:00:00Z", "2026-09-06T04:00:00Z")] // that night midnight does not exist
    public void A_due_day_ends_with_that_day_where_the_shop_is(string zone, string informedAt, string endsAt)
    {
        var shop = new MerchantSettings("Shop", zone, "EUR", "DE");
        var informed = shop.DayOf(Utc(informedAt));

        var due = RefundDue.On(StatutoryRegime.EuropeanUnion, new RefundFacts(informed, informed, null))!.Value;

        Assert.Equal(Utc(endsAt), MerchantDay.EndOf(due, shop.TimeZone));
    }

    [Fact]
    public void The_buyers_window_is_never_shorter_than_the_law_counts_and_ends_on_a_working_day() => Gen.Select(Days, Gen.Int[0, Countries.Length - 1].Select(at => Countries[at])).Sample(
        (delivered, country) =>
        {
            var last = StatutoryRights.LastDay(StatutoryRegime.EuropeanUnion, delivered, country, NationalHolidays.IsWorkingDay);

            Assert.InRange(last.DayNumber - delivered.DayNumber, StatutoryRights.DaysInEurope, StatutoryRights.DaysInEurope + 6);
            Assert.True(NationalHolidays.IsWorkingDay(country, last));
            Assert.True(last <= StatutoryRights.LastDay(StatutoryRegime.EuropeanUnion, delivered.AddDays(1), country, NationalHolidays.IsWorkingDay));
        },
        iter: 5_000);

    [Fact]
    public void The_merchant_never_has_longer_for_being_told_or_having_the_goods_earlier() => Gen.Select(Days, Gen.Int[0, 40].Nullable(), Gen.Int[0, 40].Nullable(), Gen.Int[0, 5]).Sample(
        (informed, sentAfter, receivedAfter, earlier) =>
        {
            var facts = new RefundFacts(informed, sentAfter is { } sent ? informed.AddDays(sent) : null, receivedAfter is { } received ? informed.AddDays(received) : null);
            var sooner = facts with { InformedOn = informed.AddDays(-earlier), ReceivedOn = facts.ReceivedOn?.AddDays(-earlier) };
            foreach (var regime in new[] { StatutoryRegime.China, StatutoryRegime.EuropeanUnion })
            {
                var due = RefundDue.On(regime, facts);
                Assert.Equal(due is null, RefundDue.On(regime, sooner) is null);
                Assert.False(RefundDue.On(regime, sooner) > due);
            }

            Assert.False(RefundDue.On(StatutoryRegime.EuropeanUnion, facts) < informed.AddDays(RefundDue.DaysInEurope));
        });

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime;

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
