using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Photos;

/// <summary>Lists the photos of a case or draft, the oldest first, without their bytes; empty where there is no such case, draft or order.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadPhotos(DeskStore store)
{
    public Task<IReadOnlyList<PhotoRow>> ReadAsync(PhotoOwner owner, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadPhotos, IReadOnlyList<PhotoRow>>(
            owner.By,
            async db => (await PhotoPlace.FindAsync(db, owner with { OrderLineId = null }, cancellationToken)).Value is { } place
                ? await PhotoRoom.Rows(db, place.Photos(db).OrderBy(photo => photo.Id)).ToListAsync(cancellationToken)
                : [],
            cancellationToken);
}
