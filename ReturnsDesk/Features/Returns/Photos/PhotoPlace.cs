using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Photos;

/// <summary>Where the photos of an owner lie, once it is known to exist.</summary>
internal sealed record PhotoPlace(long OrderId, string? DraftKey, long? ReturnCaseId)
{
    /// <summary>Refused: <c>return.unknown</c>, <c>photo.unknown-order</c>, <c>photo.unknown-line</c>.</summary>
    public static async Task<Result<PhotoPlace>> FindAsync(ReturnsDb db, PhotoOwner owner, CancellationToken cancellationToken)
    {
        var place = await LookAsync(db, owner, cancellationToken);
        if (place is null)
        {
            return owner.Number is { } number ? new Refusal("return.unknown", number) : new Refusal("photo.unknown-order");
        }

        return owner.OrderLineId is not { } line || await HasLineAsync(db, place, line, cancellationToken) ? place : new Refusal("photo.unknown-line");
    }

    public IQueryable<CasePhoto> Photos(ReturnsDb db) => ReturnCaseId is { } caseId
        ? db.CasePhotos.Where(photo => photo.ReturnCaseId == caseId)
        : db.CasePhotos.Where(photo => photo.OrderId == OrderId && photo.DraftKey == DraftKey);

    public CasePhoto Make(PhotoOwner owner, PhotoFacts facts, CasePhotoContent content, DateTime at) => ReturnCaseId is { } caseId
        ? CasePhoto.OfCase(OrderId, caseId, owner.OrderLineId, facts, content, owner.By, at)
        : CasePhoto.OfDraft(OrderId, DraftKey!, owner.OrderLineId, facts, content, owner.By, at);

    private static async Task<PhotoPlace?> LookAsync(ReturnsDb db, PhotoOwner owner, CancellationToken cancellationToken)
    {
        // Only the desk goes by the number alone.
        if (owner.OrderId is null && owner.By.Kind == ActorKind.Customer)
        {
            return null;
        }

        if (owner.Number is { } number)
        {
            return await db.ReturnCases.AsNoTracking().Where(row => row.Number == number && (owner.OrderId == null || row.OrderId == owner.OrderId))
                .Select(row => new PhotoPlace(row.OrderId, null, row.Id)).SingleOrDefaultAsync(cancellationToken);
        }

        return owner is { OrderId: { } orderId, DraftKey: { Length: > 0 and <= CasePhoto.DraftKeyLength } draft } && await db.Orders.AnyAsync(order => order.Id == orderId, cancellationToken)
            ? new PhotoPlace(orderId, draft, null)
            : null;
    }

    private static Task<bool> HasLineAsync(ReturnsDb db, PhotoPlace place, long line, CancellationToken cancellationToken) => place.ReturnCaseId is { } caseId
        ? db.ReturnLines.AnyAsync(row => row.ReturnCaseId == caseId && row.OrderLineId == line, cancellationToken)
        : db.OrderLines.AnyAsync(row => row.Id == line && row.OrderId == place.OrderId, cancellationToken);
}
