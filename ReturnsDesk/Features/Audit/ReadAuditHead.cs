using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Audit;

/// <summary>Reads where the chain ends now, to be kept where the desk cannot change it. Null before the first entry.</summary>
[Requires(Permissions.ReadAudit)]
public sealed class ReadAuditHead(DeskStore store, TimeProvider clock)
{
    public Task<ExportedHead?> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadAuditHead, ExportedHead?>(
            actor,
            async db => await db.AuditHeads.SingleAsync(cancellationToken) is { Seq: > 0 } head ? new ExportedHead(head.Seq, head.Hash, clock.GetUtcNow().UtcDateTime) : null,
            cancellationToken);
}
