using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Products;

public sealed record ProductImageRow(long Id, string Name, string Key, string Hash, DateTime ChangedAt);

/// <summary><see cref="After"/> asks for the next page; null where this is the last. <see cref="Matching"/> counts all that fit.</summary>
public sealed record ProductImagePage(IReadOnlyList<ProductImageRow> Rows, string? After, int Matching);

/// <summary>Reads the images by name, keyset-paged, without the pictures.</summary>
[Requires(Permissions.ImportOrders)]
public sealed class ReadProductImages(DeskStore store)
{
    public const int PageSize = 60;

    /// <param name="actor">Who asks.</param>
    /// <param name="starts">How the name begins, in any capitals; null or empty for all.</param>
    /// <param name="after">The key of the last one that was shown.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ProductImagePage> ReadAsync(Actor actor, string? starts, string? after, CancellationToken cancellationToken = default)
    {
        var start = ProductImage.KeyOf(starts ?? "");
        return store.ReadAsync<ReadProductImages, ProductImagePage>(
            actor,
            async db =>
            {
                var all = db.ProductImages.Where(image => start == "" || image.Key.StartsWith(start));
                var rows = await all.Where(image => after == null || image.Key.CompareTo(after) > 0).OrderBy(image => image.Key).Take(PageSize + 1)
                    .Select(image => new ProductImageRow(image.Id, image.Name, image.Key, image.Hash, image.ChangedAt)).ToListAsync(cancellationToken);
                return new ProductImagePage([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Key : null, await all.CountAsync(cancellationToken));
            },
            cancellationToken);
    }
}
