using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines.Radar;

/// <summary>Counts what will decide itself until the end of the week, and what of it people will reach at their present pace.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadRadar(DeskStore store, TimeProvider clock)
{
    public Task<RadarView> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadRadar, RadarView>(actor, db => LookAsync(db, cancellationToken), cancellationToken);

    private async Task<RadarView> LookAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var days = RadarDays.Of(merchant, clock.GetUtcNow().UtcDateTime);
        return new RadarView(
            days,
            await CellsAsync(db, days, cancellationToken),
            await LawAsync(db, days.Now, cancellationToken),
            await ReadForecasts.OfAsync(db, days, new WorkingHours(merchant.TimeZone), cancellationToken),
            await RadarMatches.Stopped(db).CountAsync(cancellationToken));
    }

    private static async Task<IReadOnlyList<RadarCell>> CellsAsync(ReturnsDb db, RadarDays days, CancellationToken cancellationToken)
    {
        var (now, end1, end2, end3, end4, end5, end6, end7) = (days.Now, days.Ends[0], days.Ends[1], days.Ends[2], days.Ends[3], days.Ends[4], days.Ends[5], days.Ends[6]);
        var groups = await RadarMatches.Before(db, days.End)
            .Select(row => new
            {
                Part = row.NextDueAt < now ? 0
                    : row.NextDueAt < end1 ? 1
                    : row.NextDueAt < end2 ? 2
                    : row.NextDueAt < end3 ? 3
                    : row.NextDueAt < end4 ? 4
                    : row.NextDueAt < end5 ? 5
                    : row.NextDueAt < end6 ? 6
                    : row.NextDueAt < end7 ? 7 : 8,
                row.NextLapse,
                row.NextSource,
                row.Currency,
                row.StakeMinor,
            })
            .GroupBy(row => new { row.Part, row.NextLapse, row.NextSource, row.Currency })
            .Select(group => new { group.Key, Cases = group.Count(), StakeMinor = group.Sum(row => row.StakeMinor) })
            .ToListAsync(cancellationToken);
        return [.. groups.Select(group => new RadarCell(group.Key.Part, group.Key.NextLapse, group.Key.NextSource ?? DeadlineSource.Policy, group.Key.Currency, group.Cases, group.StakeMinor))];
    }

    /// <summary>Warned three days and one day ahead; what ran out stays until its step is done.</summary>
    private static async Task<IReadOnlyList<LawCell>> LawAsync(ReturnsDb db, DateTime now, CancellationToken cancellationToken)
    {
        var (day, threeDays) = (now.AddDays(1), now.AddDays(3));
        var cases = from law in RadarMatches.Law(db, threeDays)
                    join row in db.ReturnCases on law.CaseId equals row.Id
                    select new { Due = law.DueAt < now ? 0 : law.DueAt < day ? 1 : 2, row.Currency, row.StakeMinor };
        var groups = await cases.GroupBy(row => new { row.Due, row.Currency })
            .Select(group => new { group.Key, Cases = group.Count(), StakeMinor = group.Sum(row => row.StakeMinor) })
            .ToListAsync(cancellationToken);
        return [.. groups.Select(group => new LawCell((LawDue)group.Key.Due, group.Key.Currency, group.Cases, group.StakeMinor)).OrderBy(cell => cell.Due)];
    }
}
