using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Requesting.Applying;

/// <summary>Throws away what a customer had filled in, photos included; nothing where nothing was begun.</summary>
[Requires(Permissions.CreateReturn)]
public sealed class DropDraft(DeskStore store)
{
    public Task<Result<int>> ExecuteAsync(long orderId, CancellationToken cancellationToken = default) =>
        store.WriteAsync<DropDraft, int>(Actor.Customer(""), async db => await DropAsync(db, orderId, cancellationToken), cancellationToken);

    /// <summary>The same inside the caller's transaction.</summary>
    internal static async Task<int> DropAsync(ReturnsDb db, long orderId, CancellationToken cancellationToken) =>
        await db.CasePhotos.Where(photo => photo.OrderId == orderId && photo.ReturnCaseId == null).ExecuteDeleteAsync(cancellationToken)
        + await db.PortalDrafts.Where(draft => draft.OrderId == orderId).ExecuteDeleteAsync(cancellationToken);
}
