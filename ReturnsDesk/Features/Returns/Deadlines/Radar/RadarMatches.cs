using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Deadlines.Radar;

/// <summary>Which cases the radar is about: those whose next clock runs, or has run out and waits for a person. The end of a window to appeal decides nothing.</summary>
internal static class RadarMatches
{
    private static readonly DateTime Earliest = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    public static IQueryable<ReturnCase> Ticking(ReturnsDb db) =>
        db.ReturnCases.Where(row => row.NextDueAt != null && row.NextStoppedAt == null && row.Status != CaseStatus.Rejected);

    /// <summary>By the index of due times: SQLite uses none for what is merely not null.</summary>
    public static IQueryable<ReturnCase> Stopped(ReturnsDb db) => db.ReturnCases.Where(row => row.NextDueAt > Earliest && row.NextStoppedAt != null);

    public static IQueryable<ReturnCase> Before(ReturnsDb db, DateTime end) => Ticking(db).Where(row => row.NextDueAt < end);

    /// <summary>Each case with a clock of the law that ends before <paramref name="end"/> and whose step is not done, by the nearest of them.</summary>
    public static IQueryable<LawClock> Law(ReturnsDb db, DateTime end) =>
        db.Deadlines.Where(clock => clock.Source == DeadlineSource.Law && clock.MetAt == null && clock.DueAt < end)
            .GroupBy(clock => clock.ReturnCaseId)
            .Select(clocks => new LawClock { CaseId = clocks.Key, DueAt = clocks.Min(clock => clock.DueAt) });
}

internal sealed class LawClock
{
    public required long CaseId { get; init; }
    public required DateTime DueAt { get; init; }
}
