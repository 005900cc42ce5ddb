using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>Articles for a line of an order, for the desk: the variants of its product, or what a text is found in (SKU, name, variant).</summary>
[Requires(Permissions.ReadReturns)]
public sealed class FindVariants(DeskStore store)
{
    private const int MostRows = 30;

    public Task<IReadOnlyList<ExchangeChoice>> ReadAsync(Actor actor, long orderLineId, string? text, CancellationToken cancellationToken = default) =>
        store.ReadAsync<FindVariants, IReadOnlyList<ExchangeChoice>>(actor, db => FindAsync(db, orderLineId, text?.Trim() ?? "", cancellationToken), cancellationToken);

    private static async Task<IReadOnlyList<ExchangeChoice>> FindAsync(ReturnsDb db, long orderLineId, string text, CancellationToken cancellationToken)
    {
        var order = await db.Orders.Include(row => row.Lines.Where(line => line.Id == orderLineId)).SingleOrDefaultAsync(row => row.Lines.Any(line => line.Id == orderLineId), cancellationToken);
        if (order is null)
        {
            return [];
        }

        var line = order.Lines[0];
        var product = text.Length == 0 ? await ExchangeShelf.ProductOfAsync(db, order.Currency, line, cancellationToken) : null;
        var needle = text.ToLowerInvariant();
        var variants = text.Length == 0
            ? db.ProductVariants.Where(variant => variant.ProductKey == product)
            : db.ProductVariants.Where(variant => variant.Words.Contains(needle));
        return await ExchangeChoices.OfAsync(db, order, line, variants.OrderBy(variant => variant.ProductName).ThenBy(variant => variant.Id).Take(MostRows), 0, cancellationToken);
    }
}
