namespace ReturnsDesk.Features.Demo;

/// <summary>An article of the demo shop. <see cref="Luck"/> multiplies the return rate of its category: some run small, some look better than they are.</summary>
internal sealed record DemoProduct(string Sku, string English, string Chinese, int EuroCents, double Luck = 1);

/// <summary>A category with what is known of the trade: its share of lines sold, the share of units that come back, and why.</summary>
internal sealed record DemoCategory(string Name, double Share, double ReturnRate, double FestivalFactor, int MostUnits, IReadOnlyList<DemoProduct> Products)
{
    public IReadOnlyList<string> Sizes { get; init; } = [];
    public bool HasColours { get; init; }
    public required IReadOnlyList<(string Code, double Weight)> Reasons { get; init; }
}

/// <summary>What the demo shop sells.</summary>
internal static class DemoCatalogue
{
    public const string WomensFashion = "Women's fashion";
    public const string Shoes = "Shoes";
    public const string MensFashion = "Men's fashion";
    public const string Beauty = "Beauty";
    public const string Home = "Home";
    public const string Electronics = "Electronics";
    public const string VirtualGoods = "Virtual goods";

    private static readonly string[] Letters = ["XS", "S", "M", "L", "XL"];
    private static readonly string[] Numbers = ["36", "37", "38", "39", "40", "41", "42", "43", "44"];

    public static IReadOnlyList<(string English, string Chinese)> Colours { get; } = [("Black", "黑色"), ("White", "白色"), ("Navy", "藏青色"), ("Red", "红色"), ("Green", "墨绿色")];

    public static IReadOnlyList<DemoCategory> All { get; } =
    [
        new(WomensFashion, 0.30, 0.385, 1.25, 1, DemoProducts.Women) { Sizes = Letters, HasColours = true, Reasons = DemoReasons.Clothes },
        new(Shoes, 0.13, 0.26, 1.15, 1, DemoProducts.Shoes) { Sizes = Numbers, HasColours = true, Reasons = DemoReasons.Clothes },
        new(MensFashion, 0.16, 0.19, 1.15, 2, DemoProducts.Men) { Sizes = Letters, HasColours = true, Reasons = DemoReasons.Clothes },
        new(Beauty, 0.13, 0.045, 1.1, 3, DemoProducts.Beauty) { Reasons = DemoReasons.Beauty },
        new(Home, 0.12, 0.085, 1.1, 3, DemoProducts.Home) { HasColours = true, Reasons = DemoReasons.Home },
        new(Electronics, 0.12, 0.06, 1.1, 1, DemoProducts.Electronics) { Reasons = DemoReasons.Electronics },
        new(VirtualGoods, 0.04, 0, 1, 1, DemoProducts.Virtual) { Reasons = DemoReasons.Virtual },
    ];

    public static IReadOnlyList<(DemoCategory Category, double Share)> ByShare { get; } = [.. All.Select(category => (category, category.Share))];
}
