using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Products;

/// <summary>The picture itself.</summary>
public sealed record ProductJpeg(byte[] Jpeg, string Hash);

/// <summary>Reads one image for the desk; null where there is none.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadProductImage(DeskStore store)
{
    public Task<ProductJpeg?> ReadAsync(Actor actor, long id, CancellationToken cancellationToken = default) => store.ReadAsync<ReadProductImage, ProductJpeg?>(
        actor, db => db.ProductImages.Where(image => image.Id == id).Select(image => new ProductJpeg(image.Jpeg, image.Hash)).SingleOrDefaultAsync(cancellationToken), cancellationToken);
}

/// <summary>Reads what an article of an order looks like, for the customer who proved the order; null where it has no image, or the line is of another order.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadLineImage(DeskStore store)
{
    public Task<ProductJpeg?> ReadAsync(long orderId, long lineId, CancellationToken cancellationToken = default) => store.ReadAsync<ReadLineImage, ProductJpeg?>(
        Actor.Customer(""),
        async db =>
        {
            var line = await db.OrderLines.Where(found => found.Id == lineId && found.OrderId == orderId).Select(found => new { found.Sku, found.ProductName }).SingleOrDefaultAsync(cancellationToken);
            return line is not null && (await ProductImages.OfAsync(db, [(line.Sku, line.ProductName)], cancellationToken)).Of(line.Sku, line.ProductName) is { } shown
                ? await db.ProductImages.Where(image => image.Id == shown.Id).Select(image => new ProductJpeg(image.Jpeg, image.Hash)).SingleOrDefaultAsync(cancellationToken)
                : null;
        },
        cancellationToken);
}
