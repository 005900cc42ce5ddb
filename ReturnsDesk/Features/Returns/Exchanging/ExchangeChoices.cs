using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>Reads articles with what each would cost in place of one unit of an order line.</summary>
internal static class ExchangeChoices
{
    public static async Task<IReadOnlyList<ExchangeChoice>> OfAsync(
        ReturnsDb db, Order order, OrderLine line, IQueryable<ProductVariant> variants, long besidesReplacement, CancellationToken cancellationToken)
    {
        var found = await variants.AsNoTracking().Where(variant => variant.Currency == order.Currency).OrderBy(variant => variant.ProductName).ThenBy(variant => variant.Id).ToListAsync(cancellationToken);
        var held = await ExchangeShelf.HeldAsync(db, order.Currency, [.. found.Select(variant => variant.Sku)], besidesReplacement, cancellationToken);
        var worth = WorthOfNext(order, line);
        return
        [
            .. found.Select(variant => new ExchangeChoice(
                variant.Sku, variant.ProductName, variant.Variant, new Money(variant.PriceMinor, variant.Currency), new Money(variant.PriceMinor - worth, variant.Currency),
                variant.FreeUnits(held.GetValueOrDefault(variant.Sku)))),
        ];
    }

    private static long WorthOfNext(Order order, OrderLine line) => line.SettledUnits >= line.Quantity
        ? 0
        : LineWorth.Of(new LineCost(line.Quantity, order.PricesIncludeTax ? line.PaidMinor : line.NetMinor, line.TaxMinor, order.PricesIncludeTax), line.SettledUnits, 1).Gross;
}
