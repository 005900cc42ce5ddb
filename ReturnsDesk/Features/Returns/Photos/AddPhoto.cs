using System.Security.Cryptography;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Photos;

namespace ReturnsDesk.Features.Returns.Photos;

/// <summary>
/// Takes a photo for a return or a draft: opened within bounds, made anew without its metadata, and only that is stored. The same file counts once and answers the first.
/// Refused: <c>return.unknown</c>, <c>photo.unknown-order</c>, <c>photo.unknown-line</c>, <c>photo.most-per-return</c>, <c>photo.most-per-hour</c>, <c>photo.most-per-day</c>,
/// and what <see cref="PhotoStudio"/> refuses.
/// </summary>
[Requires(Permissions.AddNote)]
public sealed class AddPhoto(DeskStore store, PhotoStudio studio, TimeProvider clock)
{
    /// <param name="owner">Whose photo, and by whom.</param>
    /// <param name="content">Read once, at most to the limit.</param>
    /// <param name="fileName">What the sender calls the file; only ever used to say which one was refused.</param>
    /// <param name="cancellationToken">Stops the reading and the opening.</param>
    public async Task<Result<PhotoRow>> ExecuteAsync(PhotoOwner owner, Stream content, string? fileName, CancellationToken cancellationToken = default)
    {
        // Whoever may not is turned away before a byte is read.
        if ((await AskAsync(owner, (db, _) => Task.FromResult(new Result<PhotoRow?>()), cancellationToken)).Refusal is { } unknown)
        {
            return unknown;
        }

        var name = SenderName.Of(fileName);
        if (await SentBytes.ReadAsync(content, cancellationToken) is not { } bytes)
        {
            return new Refusal("photo.too-many-bytes", name, PhotoLimits.MostMegabytes);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var before = await AskAsync(owner, (db, place) => LookAsync(db, place, hash, bytes.Length, cancellationToken), cancellationToken);
        if (before.Refusal is { } full)
        {
            return full;
        }

        if (before.Value is { } twin)
        {
            return twin;
        }

        var made = await studio.PrepareAsync(bytes, name, cancellationToken);
        return made.Refusal is { } refused ? refused : await KeepAsync(owner, hash, bytes.Length, made.Value!, cancellationToken);
    }

    private async Task<Result<PhotoRow>> KeepAsync(PhotoOwner owner, string hash, int bytes, PreparedPhoto made, CancellationToken cancellationToken)
    {
        var kept = await store.WriteAsync<AddPhoto, PhotoRow>(
            owner.By,
            async db =>
            {
                var found = await PhotoPlace.FindAsync(db, owner, cancellationToken);
                if (found.Value is not { } place)
                {
                    return found.Refusal!;
                }

                await DraftPhotos.LockAsync(db, place.OrderId, cancellationToken);
                var now = await LookAsync(db, place, hash, bytes, cancellationToken);
                if (now.Refusal is { } full)
                {
                    return full;
                }

                if (now.Value is { } twin)
                {
                    return twin;
                }

                var facts = new PhotoFacts(hash, bytes, made.Hash, made.Width, made.Height);
                var photo = place.Make(owner, facts, new CasePhotoContent(made.Full, made.Thumbnail), clock.GetUtcNow().UtcDateTime);
                db.CasePhotos.Add(photo);
                await db.SaveChangesAsync(cancellationToken);
                return (await PhotoRoom.TwinAsync(db, place, hash, cancellationToken))!;
            },
            cancellationToken);
        return kept;
    }

    /// <summary>The twin that is there already, null where there is room for a new one, or why there is none.</summary>
    private async Task<Result<PhotoRow?>> LookAsync(ReturnsDb db, PhotoPlace place, string hash, int bytes, CancellationToken cancellationToken)
    {
        if (await PhotoRoom.TwinAsync(db, place, hash, cancellationToken) is { } twin)
        {
            return twin;
        }

        return await PhotoRoom.WhyNotAsync(db, place, bytes, clock.GetUtcNow().UtcDateTime, cancellationToken) is { } refusal ? refusal : new Result<PhotoRow?>();
    }

    private async Task<Result<PhotoRow?>> AskAsync(PhotoOwner owner, Func<ReturnsDb, PhotoPlace, Task<Result<PhotoRow?>>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadAsync<AddPhoto, Result<PhotoRow?>>(
                owner.By,
                async db =>
                {
                    var found = await PhotoPlace.FindAsync(db, owner, cancellationToken);
                    return found.Value is { } place ? await ask(db, place) : found.Refusal!;
                },
                cancellationToken);
        }
        catch (NotPermittedException exception)
        {
            // A right may be taken away while the page is open: a sentence, not a broken page.
            return new Refusal("desk.not-permitted", exception.Permission);
        }
    }
}
