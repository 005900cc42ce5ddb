using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>An extension as people see it.</summary>
public sealed record ExtensionView(
    long Id, ExtensionScope Scope, ExtensionTerm Term, string Reason, string StartedByName, DateTime StartedAt, DateTime? EndedAt, ExtensionState State, string? StoppedBy,
    int Total, int Extended, int Skipped)
{
    public int Settled => Extended + Skipped;
}

/// <summary>What to choose from for a new extension, and the extensions before, newest first.</summary>
public sealed record ExtensionDesk(IReadOnlyList<string> Channels, IReadOnlyList<string> Countries, IReadOnlyList<ExtensionView> Past);

/// <summary>Reads what the next extension starts from, and those before it.</summary>
[Requires(Permissions.MoveDeadlines)]
public sealed class ReadExtensions(DeskStore store)
{
    private const int MostRows = 10;
    private const int MostCountries = 100;
    private static readonly CaseStatus[] Open = [.. Enum.GetValues<CaseStatus>().Where(CaseFlow.IsOpen)];

    public Task<ExtensionDesk> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadExtensions, ExtensionDesk>(
            actor,
            async db =>
            {
                var open = db.ReturnCases.Where(row => Open.Contains(row.Status) && row.NextDueAt != null);
                var channels = await open.Select(row => row.Order.Channel).Distinct().ToListAsync(cancellationToken);
                var countries = await open.Select(row => row.Order.ShipTo.Country).Where(country => country != "").Distinct().Take(MostCountries).ToListAsync(cancellationToken);
                var past = await db.DeadlineExtensions.OrderByDescending(row => row.Id).Take(MostRows).ToListAsync(cancellationToken);
                return new ExtensionDesk([.. channels.Order(StringComparer.Ordinal)], [.. countries.Order(StringComparer.Ordinal)], [.. past.Select(ViewOf)]);
            },
            cancellationToken);

    internal static ExtensionView ViewOf(DeadlineExtension row) => new(
        row.Id, new ExtensionScope(row.Channel, row.Node, row.Country, row.DueFromAt, row.DueToAt), row.Term, row.Reason, row.StartedByName, row.StartedAt, row.EndedAt,
        row.State, row.StoppedBy, row.Total, row.Extended, row.Skipped);
}
