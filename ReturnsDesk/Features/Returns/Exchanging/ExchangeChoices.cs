using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>Reads articles with what each would cost in place of one unit of an order line.</summary>
internal static class ExchangeChoices
{
    public static async Task<IReadOnlyList<ExchangeChoice>> OfAsync(
        ReturnsDb db, Order order, OrderLine line, IQueryable<ProductVariant> variants, long besidesReplacement, CancellationToken cancellationToken)
    {
        var found = await variants.AsNoTracking().Where(variant => variant.Currency == order.Currency).OrderBy(variant => variant.ProductName).ThenBy(variant => variant.Id).ToListAsync(cancellationToken);
        var held = await ExchangeShelf.HeldAsync(db, order.Currency, [.. found.Select(variant => variant.Sku)], besidesReplacement, cancellationToken);
        var worth = line.SettledUnits >= line.Quantity ? 0 : ExchangeDiscount.PaidFor(order, line, 1);
        var product = await ExchangeShelf.ProductOfAsync(db, order.Currency, line, cancellationToken);
        return
        [
            .. found.Select(variant => new ExchangeChoice(
                variant.Sku, variant.ProductName, variant.Variant, new Money(variant.PriceMinor, variant.Currency), new Money(PriceOf(variant) - worth, variant.Currency),
                variant.FreeUnits(held.GetValueOrDefault(variant.Sku)))),
        ];

        long PriceOf(ProductVariant variant) => variant.PriceMinor - (variant.ProductKey == product ? ExchangeDiscount.Of(order, line, variant, 1) : 0);
    }
}
