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
        store.WriteAsync<DropDraft, int>(
            Actor.Customer(""),
            async db => await db.CasePhotos.Where(photo => photo.OrderId == orderId && photo.ReturnCaseId == null).ExecuteDeleteAsync(cancellationToken)
                + await db.PortalDrafts.Where(draft => draft.OrderId == orderId).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
}
