using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;

namespace ReturnsDesk.Features.Demo;

/// <summary>What lies on the two shelves of the demo shop: every article in every colour and size, a few of each, some sold out.</summary>
internal static class DemoShelf
{
    private static readonly string[] Currencies = ["EUR", "CNY"];

    private const int FenPerEuroCent = 8;
    private const int MostUnits = 7;
    private const int GermanTaxPercent = 19;
    private const int ChineseTaxPercent = 13;

    public static long PriceOf(DemoProduct product, string currency) => currency == "CNY" ? product.EuroCents * (long)FenPerEuroCent / 100 * 100 : product.EuroCents;

    public static string SkuOf(DemoProduct product, string? colour, string? size) =>
        string.Join('-', new[] { product.Sku, colour?[..2].ToUpperInvariant(), size }.OfType<string>());

    public static IEnumerable<ProductVariant> Fill() =>
        from currency in Currencies
        from category in DemoCatalogue.All
        where category.Name != DemoCatalogue.VirtualGoods
        from product in category.Products
        from colour in category.HasColours ? DemoCatalogue.Colours : [("", "")]
        from size in category.Sizes.Count == 0 ? [""] : category.Sizes
        select Variant(category, product, colour, size, currency);

    private static ProductVariant Variant(DemoCategory category, DemoProduct product, (string English, string Chinese) colour, string size, string currency)
    {
        var isChinese = currency == "CNY";
        var price = PriceOf(product, currency);
        var taxPercent = isChinese ? ChineseTaxPercent : GermanTaxPercent;
        var variant = string.Join(" / ", new[] { isChinese ? colour.Chinese : colour.English, size }.Where(part => part.Length > 0));
        var sku = SkuOf(product, colour.English.Length == 0 ? null : colour.English, size.Length == 0 ? null : size);
        var units = (sku.Sum(letter => letter) + price) % (MostUnits + 1);
        return new ProductVariant(sku, new VariantFacts(
            product.Sku, isChinese ? product.Chinese : product.English, variant.Length == 0 ? null : variant, category.Name,
            price, Rounding.Share(price, taxPercent, 100 + taxPercent), currency, (int)units));
    }
}
