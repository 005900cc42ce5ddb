using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Photos;

namespace ReturnsDesk.Features.Products;

/// <summary>An image that was kept. <see cref="HasArticle"/>: an order or the stock has an article of this name now; <see cref="Replaced"/>: there was one before.</summary>
public sealed record SavedImage(string Name, bool HasArticle, bool Replaced);

/// <summary>
/// Keeps what an article looks like, in place of the image before: a JPEG, PNG or WebP named after the SKU or the product, opened within bounds and made anew, at most
/// <see cref="PhotoLimits.ThumbnailSide"/> pixels a side. Refused: <c>product-image.name</c> (file), <c>photo.too-many-bytes</c>, and what <see cref="PhotoStudio"/> refuses.
/// </summary>
[Requires(Permissions.ImportOrders)]
public sealed class SaveProductImage(DeskStore store, PhotoStudio studio, TimeProvider clock)
{
    /// <param name="actor">Who keeps it.</param>
    /// <param name="fileName">SKU or product name with an ending, as in <c>SH-203-BL-43.jpg</c>; a slash is written <c>%2F</c>.</param>
    /// <param name="content">Read once, at most to the limit of photos.</param>
    /// <param name="cancellationToken">Stops the reading and the opening.</param>
    public async Task<Result<SavedImage>> ExecuteAsync(Actor actor, string fileName, Stream content, CancellationToken cancellationToken = default)
    {
        if ((await store.WriteAsync<SaveProductImage>(actor, _ => Task.FromResult(Result.Done), cancellationToken)).Refusal is { } refusal)
        {
            return refusal;
        }

        var said = SenderName.Of(fileName);
        var name = Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(fileName)).Trim();
        if (name.Length is 0 or > ProductImage.NameLength)
        {
            return new Refusal("product-image.name", said, ProductImage.NameLength);
        }

        if (await SentBytes.ReadAsync(content, cancellationToken) is not { } bytes)
        {
            return new Refusal("photo.too-many-bytes", said, PhotoLimits.MostMegabytes);
        }

        var made = await studio.PrepareAsync(bytes, said, cancellationToken);
        return made.Refusal is { } refused ? refused : await KeepAsync(actor, name, made.Value!, cancellationToken);
    }

    private Task<Result<SavedImage>> KeepAsync(Actor actor, string name, PreparedPhoto made, CancellationToken cancellationToken) => store.WriteAsync<SaveProductImage, SavedImage>(
        actor,
        async db =>
        {
            var (key, now) = (ProductImage.KeyOf(name), clock.GetUtcNow().UtcDateTime);
            var before = await db.ProductImages.SingleOrDefaultAsync(image => image.Key == key, cancellationToken);
            before?.Show(made.Thumbnail, made.ThumbnailHash, now);
            if (before is null)
            {
                db.ProductImages.Add(new ProductImage(name, made.Thumbnail, made.ThumbnailHash, now));
            }

            return new SavedImage(before?.Name ?? name, await HasArticleAsync(db, name, key, cancellationToken), before is not null);
        },
        cancellationToken);

    /// <summary>By the name as it is written or in capitals: an index knows no other.</summary>
    private static async Task<bool> HasArticleAsync(ReturnsDb db, string name, string key, CancellationToken cancellationToken) =>
        await db.OrderLines.AnyAsync(line => line.Sku == name || line.Sku == key, cancellationToken)
        || await db.ProductVariants.AnyAsync(variant => variant.Sku == name || variant.Sku == key || variant.ProductName == name, cancellationToken)
        || await db.OrderLines.AnyAsync(line => line.ProductName == name, cancellationToken);
}
