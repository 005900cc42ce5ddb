using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Products;

/// <summary>Forgets an image; one that is gone already is no error.</summary>
[Requires(Permissions.ImportOrders)]
public sealed class RemoveProductImage(DeskStore store)
{
    public Task<Result> ExecuteAsync(Actor actor, long id, CancellationToken cancellationToken = default) => store.WriteAsync<RemoveProductImage>(
        actor,
        async db =>
        {
            await db.ProductImages.Where(image => image.Id == id).ExecuteDeleteAsync(cancellationToken);
            return Result.Done;
        },
        cancellationToken);
}
