using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Photos;

/// <summary>Reads one picture; null where the case, draft or order has none of this id, whoever else has.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadPhoto(DeskStore store)
{
    public Task<PhotoFile?> ReadAsync(PhotoOwner owner, string id, PhotoSize size, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadPhoto, PhotoFile?>(owner.By, db => FileAsync(db, owner, id, size, cancellationToken), cancellationToken);

    private static async Task<PhotoFile?> FileAsync(ReturnsDb db, PhotoOwner owner, string id, PhotoSize size, CancellationToken cancellationToken)
    {
        if ((await PhotoPlace.FindAsync(db, owner with { OrderLineId = null }, cancellationToken)).Value is not { } place)
        {
            return null;
        }

        var found = await place.Photos(db).Where(photo => photo.PublicId == id)
            .Select(photo => new { photo.Id, photo.StoredHash }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var contents = db.CasePhotoContents.Where(content => content.CasePhotoId == found.Id);
        var (jpeg, mark) = size switch
        {
            PhotoSize.Full => (await contents.Select(content => content.Full).SingleAsync(cancellationToken), ""),
            PhotoSize.Thumbnail => (await contents.Select(content => content.Thumbnail).SingleAsync(cancellationToken), "-thumb"),
            _ => throw new ArgumentOutOfRangeException(nameof(size), size, "Not a size of photos."),
        };
        return new PhotoFile(jpeg, found.StoredHash + mark, $"{owner.Number ?? "photo"}-{id[..ShortId]}{mark}.jpg");
    }

    private const int ShortId = 8;
}
