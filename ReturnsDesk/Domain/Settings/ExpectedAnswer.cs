namespace ReturnsDesk.Domain.Settings;

/// <summary>Until when a customer who writes now may expect an answer.</summary>
public static class ExpectedAnswer
{
    /// <summary>A shop that is closed for longer than this promises nothing better.</summary>
    private const int MostDays = 400;

    /// <summary>
    /// The moment at which so many office hours have passed as the merchant promises to answer in, counted from <paramref name="at"/> (UTC). Hours of a holiday do not count;
    /// an hour that the clock skips in spring counts as the one after it.
    /// </summary>
    public static DateTime By(DateTime at, OfficeHours hours, TimeZoneInfo zone, Func<DateOnly, bool> isHoliday)
    {
        var left = TimeSpan.FromHours(hours.AnswerHours);
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, zone));
        for (var day = first; day < first.AddDays(MostDays); day = day.AddDays(1))
        {
            if (hours.On(day.DayOfWeek) is not { } open || isHoliday(day))
            {
                continue;
            }

            var (opens, closes) = (ToUtc(day, open.Opens, zone), open.Closes == TimeOnly.MinValue ? MerchantDay.EndOf(day, zone) : ToUtc(day, open.Closes, zone));
            var from = at > opens ? at : opens;
            if (from >= closes)
            {
                continue;
            }

            if (left <= closes - from)
            {
                return from + left;
            }

            left -= closes - from;
        }

        return at.AddDays(MostDays);
    }

    private static DateTime ToUtc(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(time);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall, zone);
    }
}
