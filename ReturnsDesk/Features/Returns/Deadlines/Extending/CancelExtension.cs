using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>Stops an extension; what it has done stays done. Refused: <c>extension.unknown</c>, <c>extension.ended</c>.</summary>
[Requires(Permissions.MoveDeadlines)]
public sealed class CancelExtension(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, long extensionId, CancellationToken cancellationToken = default) =>
        store.WriteAsync<CancelExtension>(
            actor,
            async db =>
            {
                await RowLocks.ExtensionAsync(db, extensionId, cancellationToken);
                return await db.DeadlineExtensions.SingleOrDefaultAsync(row => row.Id == extensionId, cancellationToken) is { } extension
                    ? extension.Cancel(actor.Name, clock.GetUtcNow().UtcDateTime)
                    : new Refusal("extension.unknown", extensionId);
            },
            cancellationToken);
}
