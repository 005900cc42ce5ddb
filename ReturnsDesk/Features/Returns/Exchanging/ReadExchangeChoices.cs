using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>
/// Reads for the customer who proved the order which variants of what they bought an exchange can send, with price, difference and what is free on the shelf. Empty where the catalogue knows
/// none; null where the order has no such line.
/// </summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadExchangeChoices(DeskStore store)
{
    public Task<IReadOnlyList<ExchangeChoice>?> ReadAsync(long orderId, long orderLineId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadExchangeChoices, IReadOnlyList<ExchangeChoice>?>(Actor.Customer(""), db => ChoicesAsync(db, orderId, orderLineId, cancellationToken), cancellationToken);

    private static async Task<IReadOnlyList<ExchangeChoice>?> ChoicesAsync(ReturnsDb db, long orderId, long orderLineId, CancellationToken cancellationToken)
    {
        var order = await db.Orders.Include(row => row.Lines.Where(line => line.Id == orderLineId)).SingleOrDefaultAsync(row => row.Id == orderId, cancellationToken);
        if (order?.Lines is not [var line])
        {
            return null;
        }

        var product = await ExchangeShelf.ProductOfAsync(db, order.Currency, line, cancellationToken);
        return product is null ? [] : await ExchangeChoices.OfAsync(db, order, line, db.ProductVariants.Where(variant => variant.ProductKey == product), 0, cancellationToken);
    }
}
