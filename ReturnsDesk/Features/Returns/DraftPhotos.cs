using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns;

/// <summary>A draft became a case: its photos go with it, for good.</summary>
public static class DraftPhotos
{
    /// <summary>Whoever counts or moves the photos of an order does so alone.</summary>
    public static Task LockAsync(ReturnsDb db, long orderId, CancellationToken cancellationToken) =>
        RowLocks.NameAsync(db, string.Create(CultureInfo.InvariantCulture, $"photos of order {orderId}"), cancellationToken);

    /// <summary>Inside the caller's transaction and save; the case may be a new one that is not stored yet.</summary>
    public static async Task AttachAsync(ReturnsDb db, long orderId, string draftKey, ReturnCase returnCase, CancellationToken cancellationToken)
    {
        await LockAsync(db, orderId, cancellationToken);
        foreach (var photo in await db.CasePhotos.AsTracking().Where(photo => photo.OrderId == orderId && photo.DraftKey == draftKey).ToListAsync(cancellationToken))
        {
            photo.AttachTo(returnCase);
        }
    }
}
