using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Numbers;

public sealed class WorkForecastTests
{
    private static readonly WorkingHours Utc = new(TimeZoneInfo.Utc);
    private static readonly (DateTime Today, DateTime Week) Ends = (AReturn.Monday.Date.AddDays(1), AReturn.Monday.Date.AddDays(8));

    /// <summary>Two an hour.</summary>
    private static readonly WorkPace Pace = new(80, 5);

    [Theory]
    [InlineData("2026-03-02T09:00Z", 3, "2026-03-02T12:00Z")]
    [InlineData("2026-03-02T16:30Z", 1, "2026-03-03T09:30Z")]
    [InlineData("2026-03-06T15:00Z", 4, "2026-03-09T11:00Z")]
    [InlineData("2026-03-07T12:00Z", 0.5, "2026-03-09T09:30Z")]
    [InlineData("2026-03-02T05:00Z", 8, "2026-03-02T17:00Z")]
    [InlineData("2026-03-02T05:00Z", 16, "2026-03-03T17:00Z")]
    public void Work_goes_on_in_working_hours_only(string from, double hours, string done) =>
        Assert.Equal(At(done), Utc.After(At(from), TimeSpan.FromHours(hours)));

    [Theory]
    [InlineData("2026-03-27T15:00Z", 2, "2026-03-30T08:00Z")]
    [InlineData("2026-03-30T07:00Z", 1, "2026-03-30T08:00Z")]
    public void Hours_are_those_of_the_merchants_clock_also_when_it_is_put_forward(string from, double hours, string done) =>
        Assert.Equal(At(done), new WorkingHours(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).After(At(from), TimeSpan.FromHours(hours)));

    [Fact]
    public void The_last_working_days_leave_out_weekends_and_today()
    {
        var days = Utc.LastDays(AReturn.Monday, 5);

        Assert.Equal([23, 24, 25, 26, 27], days.Select(day => day.From.Day));
        Assert.All(days, day => Assert.Equal(TimeSpan.FromDays(1), day.To - day.From));
    }

    [Fact]
    public void What_is_due_is_reached_where_the_pace_comes_to_it_before()
    {
        DateTime[] due = [AReturn.Monday.AddHours(-1), AReturn.Monday.AddHours(1), AReturn.Monday.AddHours(1), AReturn.Monday.AddHours(30)];

        var forecast = WorkForecast.Of(Pace, due, backlog: 20, AReturn.Monday, Ends, Utc);

        Assert.Equal((new DuePart(3, 1), new DuePart(4, 2)), (forecast.Today, forecast.Week));
        Assert.Equal(At("2026-03-03T11:00Z"), forecast.EmptyAt);
    }

    [Theory]
    [InlineData(19, 5)]
    [InlineData(500, 2)]
    [InlineData(0, 0)]
    public void Too_little_history_tells_nothing_but_what_is_due(int done, int days)
    {
        var forecast = WorkForecast.Of(new WorkPace(done, days), [AReturn.Monday.AddHours(1)], 1, AReturn.Monday, Ends, Utc);

        Assert.Equal((new DuePart(1, null), new DuePart(1, null), null), (forecast.Today, forecast.Week, forecast.EmptyAt));
    }

    [Fact]
    public void An_empty_backlog_is_empty_at_no_time() => Assert.Null(WorkForecast.Of(Pace, [], 0, AReturn.Monday, Ends, Utc).EmptyAt);

    private static DateTime At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
