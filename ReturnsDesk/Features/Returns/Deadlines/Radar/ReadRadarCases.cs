using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines.Radar;

/// <summary>Which cases of the radar; what is null narrows nothing. With <see cref="Law"/> it is about the clocks of the law, whichever clock is next.</summary>
public sealed record RadarFilter(int? Part = null, LawDue? Law = null, LapseAction? Action = null, string? Currency = null)
{
    /// <summary>Nothing that is overdue.</summary>
    public bool OnlyAhead { get; init; }

    /// <summary>The last row of the page before; null for the first page.</summary>
    public RadarCursor? After { get; init; }
}

/// <summary>Where the next page begins.</summary>
public sealed record RadarCursor(long StakeMinor, long Id);

/// <summary>One case: when its clock ends, what happens then, and who set it.</summary>
public sealed record RadarCase(
    long Id, string Number, string OrderNumber, string CustomerName, CaseStatus Status, Money Stake, DateTime EndsAt, LapseAction Action, DeadlineSource Source, string? AssignedToName, bool IsEscalated);

/// <summary>A page, and where the next one begins; null at the end.</summary>
public sealed record RadarPart(IReadOnlyList<RadarCase> Rows, RadarCursor? Next);

/// <summary>Lists the cases behind a figure of the radar, the dearest first, keyset-paged.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadRadarCases(DeskStore store, TimeProvider clock)
{
    public const int PageSize = 50;

    public Task<RadarPart> ReadAsync(Actor actor, RadarFilter filter, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadRadarCases, RadarPart>(actor, db => PageAsync(db, filter, cancellationToken), cancellationToken);

    private async Task<RadarPart> PageAsync(ReturnsDb db, RadarFilter filter, CancellationToken cancellationToken)
    {
        var days = RadarDays.Of(await DeedRoom.MerchantAsync(db, cancellationToken), clock.GetUtcNow().UtcDateTime);
        var (rows, after) = (filter.Law is { } law ? OfLaw(db, law, days.Now) : OfTime(db, filter, days), filter.After);
        rows = filter.Currency is { } currency ? rows.Where(row => row.Case.Currency == currency) : rows;
        var found = await rows
            .Where(row => after == null || row.Case.StakeMinor < after.StakeMinor || (row.Case.StakeMinor == after.StakeMinor && row.Case.Id < after.Id))
            .OrderByDescending(row => row.Case.StakeMinor).ThenByDescending(row => row.Case.Id)
            .Take(PageSize + 1)
            .Select(row => new
            {
                row.Case.Id,
                row.Case.Number,
                OrderNumber = row.Case.Order.Number,
                CustomerName = row.Case.Order.Customer.Name,
                row.Case.Status,
                row.Case.StakeMinor,
                row.Case.Currency,
                row.EndsAt,
                row.Action,
                row.Source,
                row.Case.AssignedToName,
                row.Case.IsEscalated,
            })
            .ToListAsync(cancellationToken);
        RadarCase[] page =
        [
            .. found.Take(PageSize).Select(row => new RadarCase(
                row.Id, row.Number, row.OrderNumber, row.CustomerName, row.Status, new Money(row.StakeMinor, row.Currency), row.EndsAt, row.Action, row.Source ?? DeadlineSource.Policy,
                row.AssignedToName, row.IsEscalated)),
        ];
        return new RadarPart(page, found.Count > PageSize ? new RadarCursor(page[^1].Stake.MinorUnits, page[^1].Id) : null);
    }

    private static IQueryable<Ticking> OfTime(ReturnsDb db, RadarFilter filter, RadarDays days)
    {
        var cases = RadarMatches.Before(db, days.End);
        if (filter.Part is { } part)
        {
            var (from, to) = days.Bounds(part);
            cases = cases.Where(row => row.NextDueAt >= from && row.NextDueAt < to);
        }

        cases = filter.Action is { } action ? cases.Where(row => row.NextLapse == action) : cases;
        cases = filter.OnlyAhead ? cases.Where(row => row.NextDueAt >= days.Now) : cases;
        return cases.Select(row => new Ticking { Case = row, EndsAt = row.NextDueAt!.Value, Action = row.NextLapse, Source = row.NextSource });
    }

    private static IQueryable<Ticking> OfLaw(ReturnsDb db, LawDue due, DateTime now)
    {
        var (from, to) = due switch
        {
            LawDue.Overdue => (DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), now),
            LawDue.WithinDay => (now, now.AddDays(1)),
            _ => (now.AddDays(1), now.AddDays(3)),
        };
        return from law in RadarMatches.Law(db, to)
               join row in db.ReturnCases on law.CaseId equals row.Id
               where law.DueAt >= @from
               select new Ticking { Case = row, EndsAt = law.DueAt, Action = row.NextLapse, Source = DeadlineSource.Law };
    }

    private sealed class Ticking
    {
        public required ReturnCase Case { get; init; }
        public required DateTime EndsAt { get; init; }
        public required LapseAction Action { get; init; }
        public required DeadlineSource? Source { get; init; }
    }
}
