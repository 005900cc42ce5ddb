namespace ReturnsDesk.Domain.Numbers;

/// <summary>How much was done on the last working days, and on how many of them anything was.</summary>
public readonly record struct WorkPace(int Done, int ActiveDays)
{
    public const int Days = 5;
    public const int FewestDone = 20;
    public const int FewestDays = 3;

    /// <summary>False where so little was done that nothing can be said of the future.</summary>
    public bool IsEnough => Done >= FewestDone && ActiveDays >= FewestDays;
    public double PerHour => Done / (double)(Days * WorkingHours.HoursADay);
}

/// <summary>
/// What becomes of a backlog at the present pace, taken in the order of due times and without new work: how much is due by a moment, how much of that is reached in time, and
/// when nothing is left. Unknown (null) where the pace is.
/// </summary>
public sealed record WorkForecast(WorkPace Pace, int Backlog, DuePart Today, DuePart Week, DateTime? EmptyAt)
{
    /// <summary><paramref name="due"/> holds the due times, earliest first; more than the whole week need not be in it.</summary>
    public static WorkForecast Of(WorkPace pace, IReadOnlyList<DateTime> due, int backlog, DateTime now, (DateTime Today, DateTime Week) ends, WorkingHours hours)
    {
        var (today, week) = (due.Count(at => at < ends.Today), due.Count(at => at < ends.Week));
        if (!pace.IsEnough)
        {
            return new WorkForecast(pace, backlog, new DuePart(today, null), new DuePart(week, null), null);
        }

        var each = TimeSpan.FromHours(1 / pace.PerHour);
        var (done, reachedToday, reachedWeek) = (now, 0, 0);
        for (var index = 0; index < week; index++)
        {
            done = hours.After(done, each);
            reachedToday += done <= due[index] && due[index] < ends.Today ? 1 : 0;
            reachedWeek += done <= due[index] ? 1 : 0;
        }

        return new WorkForecast(pace, backlog, new DuePart(today, reachedToday), new DuePart(week, reachedWeek), backlog == 0 ? null : hours.After(now, each * backlog));
    }
}

/// <summary>Work that is due, and how much of it is reached before.</summary>
public readonly record struct DuePart(int Due, int? Reached);
