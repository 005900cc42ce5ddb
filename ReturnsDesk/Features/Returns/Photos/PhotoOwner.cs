using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Photos;

/// <summary>
/// Whose photos, and who asks: the desk for a case; a customer for a case of the order that they proved, or for what they are about to ask for (a draft).
/// Photos of another order are answered like photos that do not exist.
/// </summary>
/// <param name="By">Who acts.</param>
/// <param name="OrderId">The order that a customer proved; null at the desk.</param>
/// <param name="DraftKey">The draft; null where it is about a case.</param>
/// <param name="Number">The return number; null where it is about a draft.</param>
public sealed record PhotoOwner(Actor By, long? OrderId, string? DraftKey, string? Number)
{
    /// <summary>The article (a line of the order) that a new photo shows; null for the whole return.</summary>
    public long? OrderLineId { get; init; }

    public static PhotoOwner AtDesk(Actor staff, string number, long? orderLineId = null) => new(staff, null, null, number) { OrderLineId = orderLineId };

    public static PhotoOwner OfCustomer(Actor customer, long orderId, string number, long? orderLineId = null) => new(customer, orderId, null, number) { OrderLineId = orderLineId };

    public static PhotoOwner OfDraft(Actor customer, long orderId, string draftKey, long? orderLineId = null) => new(customer, orderId, draftKey, null) { OrderLineId = orderLineId };
}
