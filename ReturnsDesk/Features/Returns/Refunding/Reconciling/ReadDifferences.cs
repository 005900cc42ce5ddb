using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>Reads one page of differences, in the order in which they were first seen.</summary>
[Requires(Permissions.ReadLedger)]
public sealed class ReadDifferences(DeskStore store)
{
    public Task<IReadOnlyList<DifferenceRow>> ReadAsync(Actor actor, DifferenceFilter filter, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadDifferences, IReadOnlyList<DifferenceRow>>(
            actor,
            async db => await db.Matching(filter).Where(row => row.Id > filter.AfterId)
                .OrderBy(row => row.Id).Take(Math.Clamp(filter.Take, 1, ReconcileGateway.MostDifferences))
                .Rows(db).ToListAsync(cancellationToken),
            cancellationToken);
}

/// <summary>Counts differences by kind.</summary>
[Requires(Permissions.ReadLedger)]
public sealed class ReadDifferenceCounts(DeskStore store)
{
    public Task<IReadOnlyDictionary<DifferenceKind, int>> ReadAsync(Actor actor, DifferenceFilter filter, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadDifferenceCounts, IReadOnlyDictionary<DifferenceKind, int>>(
            actor,
            async db => await db.Matching(filter).GroupBy(row => row.Kind).Select(group => new { Kind = group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Kind, row => row.Count, cancellationToken),
            cancellationToken);
}
