using CsCheck;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Tests.Domain.Settings;

public sealed class ExpectedAnswerTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-03-02T09:00Z", "2026-03-03T09:00Z")]
    [InlineData("2026-03-02T08:00Z", "2026-03-02T16:00Z")]
    [InlineData("2026-03-02T03:00Z", "2026-03-02T16:00Z")]
    [InlineData("2026-03-06T15:00Z", "2026-03-09T15:00Z")]
    [InlineData("2026-03-27T15:00Z", "2026-03-30T14:00Z")]
    [InlineData("2026-04-02T15:00Z", "2026-04-07T15:00Z")]
    public void Only_open_hours_count_on_the_clock_of_the_shop(string at, string by) => Assert.Equal(At(by), ExpectedAnswer.By(At(at), OfficeHours.Preset, Berlin, IsEaster));

    [Fact]
    public void A_shop_that_is_open_till_midnight_answers_the_day_it_is_written_to()
    {
        var night = new OfficeHours([new OfficeDay(DayOfWeek.Monday, new TimeOnly(18, 0), TimeOnly.MinValue)], 3);

        Assert.Equal(At("2026-03-02T23:00Z"), ExpectedAnswer.By(At("2026-03-02T20:00Z"), night, Berlin, _ => false));
        Assert.Equal(At("2026-03-09T18:30Z"), ExpectedAnswer.By(At("2026-03-02T21:30Z"), night, Berlin, _ => false));
    }

    [Fact]
    public void A_promise_lies_ahead_and_never_before_that_of_an_earlier_message() =>
        Gen.Select(Gen.Int[0, 60 * 24 * 365], Gen.Int[0, 6000], Gen.Int[1, 60]).Sample((minute, later, hours) =>
        {
            var office = OfficeHours.Preset with { AnswerHours = hours };
            var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute);
            var by = ExpectedAnswer.By(at, office, Berlin, IsEaster);
            return by - at >= TimeSpan.FromHours(hours) && by <= ExpectedAnswer.By(at.AddMinutes(later), office, Berlin, IsEaster);
        });

    [Theory]
    [InlineData(0, 9, 17, "hours.answer-range")]
    [InlineData(241, 9, 17, "hours.answer-range")]
    [InlineData(8, 17, 9, "hours.closes-early")]
    [InlineData(8, 9, 9, "hours.closes-early")]
    [InlineData(8, 9, 0, null)]
    public void Hours_are_checked_before_they_are_kept(int answer, int opens, int closes, string? code)
    {
        var shop = new MerchantSettings("Shop", "UTC", "EUR", "DE");
        var hours = new OfficeHours([new OfficeDay(DayOfWeek.Friday, new TimeOnly(opens, 0), new TimeOnly(closes, 0))], answer);

        Assert.Equal(code, shop.KeepHours(hours).Refusal?.Code);
        Assert.Equal(code is null ? hours : OfficeHours.Preset, shop.Hours);
        Assert.Equal("hours.none", shop.KeepHours(new OfficeHours([], 8)).Refusal?.Code);
    }

    private static bool IsEaster(DateOnly day) => day == new DateOnly(2026, 4, 3) || day == new DateOnly(2026, 4, 6);

    private static DateTime At(string text) => DateTime.Parse(text, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
