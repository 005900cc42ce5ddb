using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Audit;

/// <summary>Reads one page of the audit chain, newest first, keyset-paged by number.</summary>
[Requires(Permissions.ReadAudit)]
public sealed class ReadAudit(DeskStore store)
{
    private const int MostRows = 200;

    public Task<IReadOnlyList<AuditRow>> ReadAsync(Actor actor, AuditFilter filter, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadAudit, IReadOnlyList<AuditRow>>(
            actor,
            async db => await AuditMatches.Matching(db, filter).Take(Math.Clamp(filter.Take, 1, MostRows)).Select(AuditMatches.Row).ToListAsync(cancellationToken),
            cancellationToken);
}
