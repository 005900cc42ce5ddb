using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>A running clock that a scope takes in: at most one of each case.</summary>
internal sealed class MatchedClock
{
    public required long DeadlineId { get; init; }
    public required ReturnCase Case { get; init; }
    public required DeadlineSource Source { get; init; }
    public required DateTime EndsAt { get; init; }
}

internal static class ExtensionMatches
{
    private static readonly CaseStatus[] Open = [.. Enum.GetValues<CaseStatus>().Where(CaseFlow.IsOpen)];

    /// <summary>One of the law is named only where the case has no other to extend, so that it can be told as skipped.</summary>
    public static IQueryable<MatchedClock> Of(ReturnsDb db, ExtensionScope scope)
    {
        var clocks = from clock in db.Deadlines
                     join row in db.ReturnCases on clock.ReturnCaseId equals row.Id
                     where clock.MetAt == null && clock.LapsedAt == null && clock.StoppedAt == null && Open.Contains(row.Status)
                     where clock.Source != DeadlineSource.Law
                         || !db.Deadlines.Any(other => other.ReturnCaseId == row.Id && other.Source != DeadlineSource.Law && other.MetAt == null && other.LapsedAt == null && other.StoppedAt == null)
                     select new { Clock = clock, Case = row, EndsAt = clock.ExtendedUntilAt ?? clock.DueAt };
        clocks = scope.Channel is { } channel ? clocks.Where(found => found.Case.Order.Channel == channel) : clocks;
        clocks = scope.Country is { } country ? clocks.Where(found => found.Case.Order.ShipTo.Country == country) : clocks;
        clocks = scope.Node is { } node ? clocks.Where(found => found.Clock.Node == node) : clocks;
        clocks = scope.DueFromAt is { } from ? clocks.Where(found => found.EndsAt >= from) : clocks;
        clocks = scope.DueToAt is { } to ? clocks.Where(found => found.EndsAt < to) : clocks;
        return clocks.Select(found => new MatchedClock { DeadlineId = found.Clock.Id, Case = found.Case, Source = found.Clock.Source, EndsAt = found.EndsAt });
    }
}
