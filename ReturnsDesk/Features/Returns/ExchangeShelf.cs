using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns;

/// <summary>What is wanted in place of units of an order line: an article by its SKU, or in words a part that was missing. Neither: the same article again.</summary>
public sealed record WantedArticle(long OrderLineId, int Units, string? Sku = null, string? Part = null);

/// <summary>Holds articles on the shelf for a case, inside the caller's transaction. What is held is counted from what cases hold: there is no second figure to keep in step.</summary>
public static class ExchangeShelf
{
    /// <summary>
    /// Refused: what <see cref="ReturnCase.ChooseReplacement"/> refuses, <c>return.unknown-line</c>, <c>exchange.unknown-sku</c>, <c>exchange.other-product</c> (customers choose among the variants
    /// of what they bought), <c>exchange.out-of-stock</c> (SKU, asked, free).
    /// </summary>
    public static async Task<Result> HoldAsync(ReturnsDb db, ReturnCase returnCase, Deed deed, IReadOnlyList<WantedArticle> wanted, bool sameProductOnly, CancellationToken cancellationToken)
    {
        var lines = wanted.Select(article => (Article: article, Line: returnCase.Lines.FirstOrDefault(line => line.OrderLine.Id == article.OrderLineId))).ToList();
        if (lines.Any(row => row.Line is null))
        {
            return new Refusal("return.unknown-line", returnCase.Order.Number);
        }

        var variants = await LockedAsync(db, returnCase.Currency, lines.Select(row => SkuOf(row.Article, row.Line!)), cancellationToken);
        var wishes = new List<ReplacementWish>();
        foreach (var (article, line) in lines)
        {
            var variant = variants.GetValueOrDefault(SkuOf(article, line!));
            if (variant is null && !string.IsNullOrWhiteSpace(article.Sku))
            {
                return new Refusal("exchange.unknown-sku", article.Sku.Trim()) { Field = nameof(WantedArticle.Sku) };
            }

            var isSameProduct = variant is not null && await IsSameProductAsync(db, variant, line!.OrderLine, cancellationToken);
            if (sameProductOnly && variant is not null && !isSameProduct)
            {
                return new Refusal("exchange.other-product", variant.Sku) { Field = nameof(WantedArticle.Sku) };
            }

            wishes.Add(new ReplacementWish(line!, article.Units, variant, article.Part) { DiscountMinor = isSameProduct ? ExchangeDiscount.Of(returnCase.Order, line!.OrderLine, variant!, article.Units) : 0 });
        }

        if (await WhyNotHoldAsync(db, returnCase, wishes, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var settings = (await DeedRoom.MerchantAsync(db, cancellationToken)).Exchanges;
        var until = deed.At + settings.Hold;
        return returnCase.ChooseReplacement(deed, wishes, returnCase.HoldFurther(deed.At, settings.Hold, isMoneyAwaited: true) is { } further && further > until ? further : until, settings.SendsReplacementsFirst);
    }

    /// <summary>Units of each article that cases hold; <paramref name="besides"/> is left out.</summary>
    public static Task<Dictionary<string, int>> HeldAsync(ReturnsDb db, string currency, IReadOnlyCollection<string> skus, long besides, CancellationToken cancellationToken) =>
        (from item in db.ReplacementItems
         join held in db.Replacements on item.ReplacementId equals held.Id
         where item.IsStocked && held.Currency == currency && skus.Contains(item.Sku) && held.Id != besides && (held.Status == ReplacementStatus.Reserved || held.Status == ReplacementStatus.ToSend)
         group item by item.Sku into articles
         select new { articles.Key, Units = articles.Sum(item => item.Units) }).ToDictionaryAsync(row => row.Key, row => row.Units, cancellationToken);

    /// <summary>The articles, their shelves locked for this transaction.</summary>
    public static async Task<Dictionary<string, ProductVariant>> LockedAsync(ReturnsDb db, string currency, IEnumerable<string> skus, CancellationToken cancellationToken)
    {
        string[] wanted = [.. skus.Where(sku => sku.Length > 0).Distinct()];
        await RowLocks.ShelvesAsync(db, wanted, cancellationToken);
        return await db.ProductVariants.Where(variant => variant.Currency == currency && wanted.Contains(variant.Sku)).ToDictionaryAsync(variant => variant.Sku, cancellationToken);
    }

    /// <summary>The product that an order line is a variant of: by the catalogue where it has the article, else by name.</summary>
    public static async Task<string?> ProductOfAsync(ReturnsDb db, string currency, OrderLine line, CancellationToken cancellationToken) =>
        await db.ProductVariants.Where(variant => variant.Currency == currency && variant.Sku == line.Sku).Select(variant => variant.ProductKey).FirstOrDefaultAsync(cancellationToken)
        ?? await db.ProductVariants.Where(variant => variant.Currency == currency && variant.ProductName == line.ProductName).Select(variant => variant.ProductKey).FirstOrDefaultAsync(cancellationToken);

    private static async Task<bool> IsSameProductAsync(ReturnsDb db, ProductVariant variant, OrderLine line, CancellationToken cancellationToken) =>
        await ProductOfAsync(db, variant.Currency, line, cancellationToken) == variant.ProductKey;

    private static async Task<Refusal?> WhyNotHoldAsync(ReturnsDb db, ReturnCase returnCase, List<ReplacementWish> wishes, CancellationToken cancellationToken)
    {
        var wanted = wishes.Where(wish => wish.Variant is not null && string.IsNullOrWhiteSpace(wish.Part)).GroupBy(wish => wish.Variant!).ToList();
        var held = await HeldAsync(db, returnCase.Currency, [.. wanted.Select(group => group.Key.Sku)], returnCase.Replacement?.Id ?? 0, cancellationToken);
        return wanted.Select(group => group.Key.WhyNotHold(group.Sum(wish => wish.Units), held.GetValueOrDefault(group.Key.Sku))).FirstOrDefault(refusal => refusal is not null);
    }

    private static string SkuOf(WantedArticle article, ReturnLine line) => string.IsNullOrWhiteSpace(article.Sku) ? line.OrderLine.Sku : article.Sku.Trim();
}
