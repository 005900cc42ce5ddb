using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Photos;

/// <summary>Whether there is room for one more photo.</summary>
internal static class PhotoRoom
{
    /// <summary>Refused: <c>photo.most-per-return</c>, <c>photo.most-per-hour</c>, <c>photo.most-per-day</c>.</summary>
    public static async Task<Refusal?> WhyNotAsync(ReturnsDb db, PhotoPlace place, int bytes, DateTime now, CancellationToken cancellationToken)
    {
        if (await place.Photos(db).CountAsync(cancellationToken) >= PhotoLimits.MostPerReturn)
        {
            return new Refusal("photo.most-per-return", PhotoLimits.MostPerReturn);
        }

        var ofOrder = db.CasePhotos.Where(photo => photo.OrderId == place.OrderId);
        if (await ofOrder.CountAsync(photo => photo.At > now.AddHours(-1), cancellationToken) >= PhotoLimits.MostPerHour)
        {
            return new Refusal("photo.most-per-hour", PhotoLimits.MostPerHour);
        }

        return await ofOrder.Where(photo => photo.At > now.AddDays(-1)).SumAsync(photo => (long)photo.OriginalBytes, cancellationToken) + bytes > PhotoLimits.MostBytesPerDay
            ? new Refusal("photo.most-per-day", PhotoLimits.MostMegabytesPerDay)
            : null;
    }

    /// <summary>The same file, where the return or draft has it already.</summary>
    public static Task<PhotoRow?> TwinAsync(ReturnsDb db, PhotoPlace place, string originalHash, CancellationToken cancellationToken) =>
        Rows(db, place.Photos(db).Where(photo => photo.OriginalHash == originalHash)).SingleOrDefaultAsync(cancellationToken);

    public static IQueryable<PhotoRow> Rows(ReturnsDb db, IQueryable<CasePhoto> photos) => photos.Select(photo => new PhotoRow(
        photo.PublicId,
        photo.OrderLineId,
        db.OrderLines.Where(line => line.Id == photo.OrderLineId).Select(line => line.ProductName).FirstOrDefault(),
        photo.Width,
        photo.Height,
        photo.StoredBytes,
        photo.ByKind,
        photo.ByName,
        photo.At));
}
