namespace ReturnsDesk.Domain.Numbers;

/// <summary>When people are taken to work: Monday to Friday, from nine to five on the clock of the merchant's zone. Moments are UTC.</summary>
public sealed record WorkingHours(TimeZoneInfo Zone)
{
    public const int Opens = 9;
    public const int Closes = 17;
    public const int HoursADay = Closes - Opens;

    /// <summary>When so much work is done that is begun at <paramref name="at"/>.</summary>
    public DateTime After(DateTime at, TimeSpan work)
    {
        for (var day = DayOf(at); ; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
            {
                continue;
            }

            var (opens, closes) = (ToUtc(day, Opens), ToUtc(day, Closes));
            var from = at > opens ? at : opens;
            if (from < closes && work <= closes - from)
            {
                return from + work;
            }

            work -= from < closes ? closes - from : TimeSpan.Zero;
        }
    }

    /// <summary>The last whole working days before the day of <paramref name="now"/>, from midnight to midnight, oldest first.</summary>
    public IReadOnlyList<(DateTime From, DateTime To)> LastDays(DateTime now, int count)
    {
        var days = new List<(DateTime, DateTime)>();
        for (var day = DayOf(now).AddDays(-1); days.Count < count; day = day.AddDays(-1))
        {
            if (IsWorkingDay(day))
            {
                days.Insert(0, (ToUtc(day, 0), ToUtc(day.AddDays(1), 0)));
            }
        }

        return days;
    }

    private static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, Zone));

    /// <summary>An hour that the clock skips in spring counts as the one after it.</summary>
    private DateTime ToUtc(DateOnly day, int hour)
    {
        var wall = day.ToDateTime(new TimeOnly(hour, 0));
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall, Zone);
    }
}
