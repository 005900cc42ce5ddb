using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Data;

/// <summary>The images of some articles: that of the SKU, else that of the product's name. Read in one query, without the pictures.</summary>
public sealed class ProductImages
{
    private readonly IReadOnlyDictionary<string, ShownImage> _byKey;

    private ProductImages(IReadOnlyDictionary<string, ShownImage> byKey) => _byKey = byKey;

    /// <param name="db">Where they are.</param>
    /// <param name="articles">SKU and product name of each article that is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ProductImages> OfAsync(ReturnsDb db, IEnumerable<(string Sku, string ProductName)> articles, CancellationToken cancellationToken)
    {
        var keys = articles.SelectMany(article => new[] { ProductImage.KeyOf(article.Sku), ProductImage.KeyOf(article.ProductName) }).Distinct().ToList();
        return new ProductImages(keys.Count == 0 ? new Dictionary<string, ShownImage>() : await db.ProductImages.Where(image => keys.Contains(image.Key))
            .Select(image => new { image.Key, Shown = new ShownImage(image.Id, image.Hash) }).ToDictionaryAsync(image => image.Key, image => image.Shown, cancellationToken));
    }

    /// <summary>Null where the article has none.</summary>
    public ShownImage? Of(string sku, string productName) =>
        _byKey.GetValueOrDefault(ProductImage.KeyOf(sku)) ?? _byKey.GetValueOrDefault(ProductImage.KeyOf(productName));
}
