using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines.Radar;

/// <summary>The pace at which people worked, by what they did to cases, and what it means for the backlog.</summary>
internal static class ReadForecasts
{
    private const int MostDue = 20_000;
    private static readonly string[] Codes = ["approved", "rejected", "evidence-asked", "inspected", "refund-proposed", "refund-queued"];

    public static async Task<IReadOnlyDictionary<DeskWork, WorkForecast>> OfAsync(ReturnsDb db, RadarDays days, WorkingHours hours, CancellationToken cancellationToken)
    {
        var paces = await PacesAsync(db, hours.LastDays(days.Now, WorkPace.Days), cancellationToken);
        var backlog = await RadarMatches.Ticking(db).Where(row => row.Status == CaseStatus.Requested || row.Status == CaseStatus.Received || row.Status == CaseStatus.Inspected)
            .GroupBy(row => row.Status).Select(group => new { group.Key, Cases = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Cases, cancellationToken);
        var forecasts = new Dictionary<DeskWork, WorkForecast>();
        foreach (var work in Enum.GetValues<DeskWork>())
        {
            var status = StatusOf(work);
            var due = await RadarMatches.Before(db, days.End).Where(row => row.Status == status).OrderBy(row => row.NextDueAt).Select(row => row.NextDueAt!.Value).Take(MostDue).ToListAsync(cancellationToken);
            forecasts[work] = WorkForecast.Of(paces.GetValueOrDefault(work), due, backlog.GetValueOrDefault(status), days.Now, (days.Ends[0], days.End), hours);
        }

        return forecasts;
    }

    /// <summary>Only what people did themselves or through their programs: what lapsed says nothing about their pace.</summary>
    private static async Task<Dictionary<DeskWork, WorkPace>> PacesAsync(ReturnsDb db, IReadOnlyList<(DateTime From, DateTime To)> days, CancellationToken cancellationToken)
    {
        var (from, to1, to2, to3, to4, to) = (days[0].From, days[0].To, days[1].To, days[2].To, days[3].To, days[4].To);
        var (from2, from3, from4, from5) = (days[1].From, days[2].From, days[3].From, days[4].From);
        var done = await db.Timeline
            .Where(entry => Codes.Contains(entry.Code) && entry.At >= from && entry.At < to && (entry.ActorKind == ActorKind.Staff || entry.ActorKind == ActorKind.Api))
            .Select(entry => new
            {
                entry.Code,
                Day = entry.At < to1 ? 1
                    : entry.At >= from2 && entry.At < to2 ? 2
                    : entry.At >= from3 && entry.At < to3 ? 3
                    : entry.At >= from4 && entry.At < to4 ? 4
                    : entry.At >= from5 ? 5 : 0,
            })
            .Where(entry => entry.Day > 0)
            .GroupBy(entry => new { entry.Code, entry.Day })
            .Select(group => new { group.Key.Code, group.Key.Day, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return done.GroupBy(part => WorkOf(part.Code))
            .ToDictionary(group => group.Key, group => new WorkPace(group.Sum(part => part.Count), group.Select(part => part.Day).Distinct().Count()));
    }

    private static DeskWork WorkOf(string code) => code switch
    {
        "inspected" => DeskWork.Inspect,
        "refund-proposed" or "refund-queued" => DeskWork.Refund,
        _ => DeskWork.Review,
    };

    private static CaseStatus StatusOf(DeskWork work) => work switch
    {
        DeskWork.Review => CaseStatus.Requested,
        DeskWork.Inspect => CaseStatus.Received,
        DeskWork.Refund => CaseStatus.Inspected,
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, "Unknown work."),
    };
}
