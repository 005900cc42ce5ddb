using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Demo;

/// <summary>What one buyer puts into one order, in the currency of the place where they buy.</summary>
internal sealed class DemoBasket(DemoDice dice, DemoBuyer buyer, bool isFestival)
{
    private static readonly IReadOnlyList<((string, string), double)> ChineseMethods = [(("Alipay", "test"), 0.62), (("WeChat Pay", "test"), 0.33), (("Bank transfer", "manual"), 0.05)];
    private static readonly IReadOnlyList<((string, string), double)> EuropeanMethods = [(("Card", "test"), 0.58), (("PayPal", "test"), 0.27), (("Bank transfer", "manual"), 0.15)];
    private readonly List<(DemoCategory Category, DemoProduct Product, int Quantity, long UnitPrice, long Discount)> _chosen = [];

    public string Currency => buyer.BuysAtTaobao ? "CNY" : "EUR";
    public IReadOnlyList<((string Method, string Gateway) Item, double Weight)> Methods => buyer.BuysAtTaobao ? ChineseMethods : EuropeanMethods;
    public long OrderDiscount { get; private set; }
    public long Freight { get; private set; }
    public bool IsVirtual => _chosen.All(chosen => chosen.Category.Name == DemoCatalogue.VirtualGoods);
    public IReadOnlyList<OrderLine> Lines { get; private set; } = [];

    public void Fill(int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            Choose();
        }

        long[] worth = [.. _chosen.Select(chosen => (chosen.Quantity * chosen.UnitPrice) - chosen.Discount)];
        OrderDiscount = isFestival ? Rounding.Share(worth.Sum(), dice.Pick([12, 15, 20]), 100) : dice.Chance(0.18) ? Rounding.Share(worth.Sum(), 10, 100) : 0;
        Freight = IsVirtual || worth.Sum() >= (buyer.BuysAtTaobao ? 9_900 : 6_000) ? 0 : buyer.BuysAtTaobao ? 1_000 : 490;
        var shares = LargestRemainder.Share(OrderDiscount, worth);
        Lines = [.. _chosen.Select((chosen, i) => Line(i, chosen.Category, chosen.Product, chosen.Quantity, new(chosen.UnitPrice, chosen.Discount, shares[i], worth[i] - shares[i], 0)))];
    }

    private void Choose()
    {
        var category = dice.Weighted(DemoCatalogue.ByShare);
        var product = dice.Pick(category.Products);
        var quantity = category.MostUnits > 1 && dice.Chance(0.25) ? dice.Between(2, category.MostUnits) : 1;
        var price = DemoShelf.PriceOf(product, Currency);
        var discount = dice.Chance(0.1) ? Rounding.Share(price * quantity, 15, 100) : 0;
        _chosen.Add((category, product, quantity, price, discount));
    }

    private OrderLine Line(int position, DemoCategory category, DemoProduct product, int quantity, LineAmounts gross)
    {
        var taxPercent = category.Name == DemoCatalogue.VirtualGoods ? 0 : buyer.Place.TaxPercent;
        var tax = Rounding.Share(gross.NetMinor, taxPercent, 100 + taxPercent);
        var colour = dice.Pick(DemoCatalogue.Colours);
        var size = category.Sizes.Count == 0 ? null : dice.Pick(category.Sizes);
        string?[] variant = [category.HasColours ? (buyer.BuysAtTaobao ? colour.Chinese : colour.English) : null, size];
        var sku = DemoShelf.SkuOf(product, category.HasColours ? colour.English : null, size);
        var text = string.Join(" / ", variant.OfType<string>());
        var name = buyer.BuysAtTaobao ? product.Chinese : product.English;
        return new OrderLine(position + 1, sku, name, text.Length == 0 ? null : text, category.Name, quantity, gross with { NetMinor = gross.NetMinor - tax, TaxMinor = tax });
    }
}
