using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>A comparison of the past. <see cref="WasCutOff"/>: the program stopped in between.</summary>
public sealed record ReconciliationRow(
    long Id, string Gateway, DateTime FromAt, DateTime ToAt, string? FileName, DateTime StartedAt, string StartedByName, ReconciliationState State,
    int TheirRows, int OurRows, int Matched, int Undecided, int Differences, string? Problem)
{
    public bool WasCutOff { get; init; }

    /// <summary>A statement tells its period only once it was read.</summary>
    public bool IsPeriodKnown => FileName is null || State == ReconciliationState.Done;
}

/// <summary>A gateway as the page offers it; without <see cref="CanBeAsked"/> a statement is needed.</summary>
public sealed record ListedGateway(string Name, bool CanBeAsked, int Open);

/// <summary>What a comparison starts from: the gateways with their open differences, the newest comparisons, and the zone of the merchant's days.</summary>
public sealed record ReconciliationDesk(IReadOnlyList<ListedGateway> Gateways, IReadOnlyList<ReconciliationRow> Past, string ZoneId);

/// <summary>Reads what was compared so far.</summary>
[Requires(Permissions.ReadLedger)]
public sealed class ReadReconciliations(DeskStore store, GatewayLists lists, ReconcileLog log)
{
    private const int MostRows = 20;

    public Task<ReconciliationDesk> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadReconciliations, ReconciliationDesk>(
            actor,
            async db =>
            {
                var open = await db.ReconciliationDifferences.Where(row => row.State == DifferenceState.Open)
                    .GroupBy(row => row.Gateway).Select(group => new { Gateway = group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Gateway, row => row.Count, cancellationToken);
                var past = await db.ReconciliationRuns.OrderByDescending(run => run.Id).Take(MostRows)
                    .Select(run => new ReconciliationRow(
                        run.Id, run.Gateway, run.FromAt, run.ToAt, run.FileName, run.StartedAt, run.StartedByName, run.State,
                        run.TheirRows, run.OurRows, run.Matched, run.Undecided, run.Differences, run.Problem))
                    .ToListAsync(cancellationToken);

                // A gateway that was compared once stays, even where its configuration is gone.
                var gateways = lists.All.Concat(open.Keys.Where(name => lists.All.All(list => list.Gateway != name)).Order(StringComparer.Ordinal).Select(name => (Gateway: name, CanBeAsked: false)));
                return new ReconciliationDesk(
                    [.. gateways.Select(list => new ListedGateway(list.Gateway, list.CanBeAsked, open.GetValueOrDefault(list.Gateway)))],
                    [.. past.Select(run => run with { WasCutOff = log.WasCutOff(run.State, run.StartedAt) })],
                    (await DeedRoom.MerchantAsync(db, cancellationToken)).TimeZone.Id);
            },
            cancellationToken);
}
