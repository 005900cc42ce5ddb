using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Requesting.Applying;

/// <summary>What a customer has filled in so far.</summary>
/// <param name="Key">Names its photos.</param>
/// <param name="Content">What was filled in.</param>
/// <param name="Photos">How many photos it has, by order line; zero for those of no line.</param>
public sealed record DraftView(string Key, DraftContent Content, IReadOnlyDictionary<long, int> Photos)
{
    /// <summary>The return that it changes; null for a new one.</summary>
    public string? EditsNumber { get; init; }
}

/// <summary>Reads the draft of an order; null where nothing was begun.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadDraft(DeskStore store)
{
    public Task<DraftView?> ReadAsync(long orderId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadDraft, DraftView?>(Actor.Customer(""), db => FindAsync(db, orderId, cancellationToken), cancellationToken);

    internal static async Task<DraftView?> FindAsync(ReturnsDb db, long orderId, CancellationToken cancellationToken)
    {
        if (await db.PortalDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.OrderId == orderId, cancellationToken) is not { } found)
        {
            return null;
        }

        // What the return has already, it need not be sent again for a change.
        var photos = await db.CasePhotos.Where(photo => photo.OrderId == orderId && (photo.DraftKey == found.Key || (found.EditsNumber != null && photo.ReturnCase!.Number == found.EditsNumber)))
            .GroupBy(photo => photo.OrderLineId ?? 0).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return new DraftView(found.Key, found.Content, photos) { EditsNumber = found.EditsNumber };
    }
}
