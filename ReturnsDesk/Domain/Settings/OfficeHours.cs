using System.Globalization;

namespace ReturnsDesk.Domain.Settings;

/// <summary>The hours of one weekday, on the clock of the merchant's zone. It closes at midnight where <see cref="Closes"/> is 00:00.</summary>
public sealed record OfficeDay(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);

/// <summary>When people answer customers, and within how many of those hours. Days that are not named are closed.</summary>
public sealed record OfficeHours(IReadOnlyList<OfficeDay> Days, int AnswerHours)
{
    public const int MostAnswerHours = 240;

    /// <summary>Monday to Friday, nine to five; an answer within eight of these hours.</summary>
    public static OfficeHours Preset { get; } = new([.. Enumerable.Range((int)DayOfWeek.Monday, 5).Select(day => new OfficeDay((DayOfWeek)day, new TimeOnly(9, 0), new TimeOnly(17, 0)))], 8);

    /// <summary>Null where they can be kept, else why not: <c>hours.none</c>, <c>hours.closes-early</c>, <c>hours.answer-range</c>.</summary>
    public Refusal? WhyNot() =>
        AnswerHours is < 1 or > MostAnswerHours ? new Refusal("hours.answer-range", MostAnswerHours) { Field = nameof(AnswerHours) }
        : Days.Count == 0 ? new Refusal("hours.none")
        : Days.FirstOrDefault(day => day.Closes <= day.Opens && day.Closes != TimeOnly.MinValue) is { } wrong ? new Refusal("hours.closes-early", wrong.Opens.ToString("HH:mm", CultureInfo.InvariantCulture)) { Field = wrong.Day.ToString() }
        : Days.DistinctBy(day => day.Day).Count() < Days.Count ? throw new ArgumentException("A weekday is named twice.")
        : null;

    public OfficeDay? On(DayOfWeek day) => Days.FirstOrDefault(open => open.Day == day);

    /// <summary>'Monday 09:00-17:00, …; answer in 8 h': the same text for the same hours.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{string.Join(", ", Days.OrderBy(day => day.Day).Select(day => $"{day.Day} {day.Opens:HH:mm}-{day.Closes:HH:mm}"))}; answer in {AnswerHours} h");
}
