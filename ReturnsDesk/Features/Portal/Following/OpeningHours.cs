using System.Globalization;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>Says when people answer: days with the same hours, in a row, are told together ('Monday – Friday 09:00–17:00').</summary>
public static class OpeningHours
{
    public static string Tell(OfficeHours hours)
    {
        var chinese = CultureInfo.CurrentUICulture.Name == CustomerCulture.Chinese;
        var names = CultureInfo.CurrentUICulture.DateTimeFormat;
        var runs = new List<(OfficeDay First, OfficeDay Last)>();
        foreach (var day in hours.Days.OrderBy(day => FromMonday(day.Day)))
        {
            if (runs.Count > 0 && runs[^1].Last is var last && FromMonday(last.Day) + 1 == FromMonday(day.Day) && (last.Opens, last.Closes) == (day.Opens, day.Closes))
            {
                runs[^1] = (runs[^1].First, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        return string.Join(chinese ? "，" : ", ", runs.Select(run => $"{Days(run)} {Clock(run.First.Opens)}–{(run.First.Closes == TimeOnly.MinValue ? "24:00" : Clock(run.First.Closes))}"));

        string Days((OfficeDay First, OfficeDay Last) run) => run.First.Day == run.Last.Day
            ? names.GetDayName(run.First.Day)
            : $"{names.GetDayName(run.First.Day)}{(chinese ? "至" : " – ")}{names.GetDayName(run.Last.Day)}";
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
