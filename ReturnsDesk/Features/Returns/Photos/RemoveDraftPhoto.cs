using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Photos;

/// <summary>Takes a photo out of a draft; those of a case stay. Refused: <c>photo.unknown</c>.</summary>
[Requires(Permissions.AddNote)]
public sealed class RemoveDraftPhoto(DeskStore store)
{
    public Task<Result> ExecuteAsync(PhotoOwner owner, string id, CancellationToken cancellationToken = default) =>
        store.WriteAsync<RemoveDraftPhoto>(
            owner.By,
            async db =>
            {
                var gone = owner is { OrderId: { } orderId, DraftKey: { } draft }
                    ? await db.CasePhotos.Where(photo => photo.OrderId == orderId && photo.DraftKey == draft && photo.PublicId == id).ExecuteDeleteAsync(cancellationToken)
                    : 0;
                return gone == 0 ? new Refusal("photo.unknown") : Result.Done;
            },
            cancellationToken);
}
