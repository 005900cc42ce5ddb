namespace ReturnsDesk.Features.Demo;

/// <summary>When people order: seasons, weekdays, and the sales festival of 11 November with six times the usual orders.</summary>
internal sealed class DemoCalendar
{
    public const int Days = 365;
    private const double FestivalVolume = 6;

    // January … December, relative to an ordinary month.
    private static readonly double[] Months = [0.95, 0.8, 1.0, 1.0, 1.05, 1.05, 0.85, 0.85, 1.05, 1.1, 1.25, 1.3];
    private readonly DateOnly _first;
    private readonly double[] _cumulated = new double[Days];

    public DemoCalendar(DateTime endsAt)
    {
        EndsAt = endsAt;
        _first = DateOnly.FromDateTime(endsAt).AddDays(1 - Days);
        var sum = 0.0;
        for (var i = 0; i < Days; i++)
        {
            _cumulated[i] = sum += WeightOf(_first.AddDays(i));
        }
    }

    public DateTime EndsAt { get; }

    public static bool IsFestival(DateOnly day) => day is { Month: 11, Day: >= 10 and <= 12 };

    /// <summary>When the order with this number (0…count − 1) was placed: later numbers on later days.</summary>
    public DateTime PlacedAt(int index, int count, DemoDice dice)
    {
        var goal = (index + dice.Next()) / count * _cumulated[^1];
        var day = Array.BinarySearch(_cumulated, goal);
        day = Math.Min(day < 0 ? ~day : day, Days - 1);
        var at = _first.AddDays(day).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(dice.Between(6 * 60, (22 * 60) + 59)).AddSeconds(dice.Between(0, 59));
        return at < EndsAt ? at : EndsAt.AddMinutes(-dice.Between(5, 600));
    }

    private static double WeightOf(DateOnly day)
    {
        var weekday = day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday ? 1.15 : day.DayOfWeek == DayOfWeek.Saturday ? 0.9 : 1.0;
        var festival = day is { Month: 11, Day: 11 } ? FestivalVolume : IsFestival(day) ? FestivalVolume / 2 : 1;
        return Months[day.Month - 1] * weekday * festival;
    }
}
