using System.Security.Cryptography;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Integrations.Photos;

namespace ReturnsDesk.Features.Demo;

/// <summary>Draws each article of the demo shop, once for each of its two names.</summary>
internal static class DemoImages
{
    private const string Paper = "#f6f3ec";

    /// <summary>Drawing, colour, darker, lighter by SKU.</summary>
    private static readonly Dictionary<string, (string Drawing, string Colour, string Dark, string Light)> Looks = new()
    {
        ["WD-101"] = ("dress", "#b4525b", "#8c3b44", "#d98b91"),
        ["WD-102"] = ("dress", "#2f3a56", "#1f2740", "#5c6a8c"),
        ["WS-110"] = ("skirt", "#7a6a9a", "#5a4c78", "#a495c2"),
        ["WK-120"] = ("cardigan", "#c99a5b", "#a37840", "#f0d5ac"),
        ["WT-130"] = ("wide", "#5d6b5a", "#434f41", "#8c9a88"),
        ["WB-140"] = ("shirt", "#dcd3c0", "#b9ae96", "#c9bfa8"),
        ["WC-150"] = ("coat", "#a67c52", "#7f5d3b", "#5f442a"),
        ["WC-151"] = ("puffer", "#4f7a8c", "#396072", "#2c4d5c"),
        ["WJ-160"] = ("trousers", "#4a6591", "#35496d", "#7d95bb"),
        ["WA-170"] = ("tee", "#8fb5a3", "#6b9482", "#c2dbcf"),
        ["WA-171"] = ("scarf", "#c2736a", "#9a544c", "#e0a8a1"),
        ["SH-201"] = ("sneaker", "#e4e0d6", "#9aa39b", "#b9b4a6"),
        ["SH-202"] = ("boot", "#6b4a35", "#3d2a1e", "#8a6347"),
        ["SH-203"] = ("loafer", "#3b3430", "#1f1b19", "#7a6f68"),
        ["SH-204"] = ("sneaker", "#3f8f87", "#2b3d44", "#a9d8d2"),
        ["SH-205"] = ("sandal", "#b9805a", "#8b5a3a", "#d9ab8a"),
        ["MS-301"] = ("shirt", "#a9c0dc", "#7f9cc0", "#8fabcd"),
        ["MT-310"] = ("trousers", "#b59f78", "#8f7b58", "#d6c5a4"),
        ["MH-320"] = ("hoodie", "#5b6470", "#434b55", "#2f353d"),
        ["MB-330"] = ("coat", "#3d4a63", "#2b3549", "#c9a45c"),
        ["MJ-340"] = ("trousers", "#34466b", "#243352", "#6a7fa8"),
        ["MA-350"] = ("socks", "#8a8f86", "#5f655b", "#6f8f8a"),
        ["BC-401"] = ("jar", "#d9e4e0", "#8aa39b", "#f2f6f4"),
        ["BS-402"] = ("dropper", "#d48a3c", "#4a4038", "#f3dfc3"),
        ["BL-403"] = ("lipstick", "#b23a48", "#2b2622", "#c9a45c"),
        ["BP-404"] = ("perfume", "#d8c3cf", "#a98a9c", "#f1e7ed"),
        ["BU-405"] = ("tube", "#f0c95a", "#d79a2b", "#fbe9b8"),
        ["HD-501"] = ("stack", "#a7b7c7", "#8699ac", "#c4d0db"),
        ["HC-502"] = ("cushion", "#6f4a6b", "#4d3049", "#9a7596"),
        ["HL-503"] = ("lamp", "#e6c87a", "#5e5348", "#f5e6bd"),
        ["HM-504"] = ("mug", "#7f9a8a", "#5e7a69", "#e9efe9"),
        ["HT-505"] = ("stack", "#d8b9a8", "#c39b86", "#e8d5ca"),
        ["HP-506"] = ("pan", "#3c4043", "#22262a", "#565c60"),
        ["EE-601"] = ("earbuds", "#eceae4", "#c9c5ba", "#3f8f87"),
        ["EP-602"] = ("battery", "#454c57", "#2f353e", "#7fd0b5"),
        ["ES-603"] = ("speaker", "#3f6f8f", "#2a4d66", "#7aa5c0"),
        ["EW-604"] = ("watch", "#4a4f57", "#24282d", "#3f8f87"),
        ["EC-605"] = ("phone", "#c98f8a", "#8a5853", "#3d2a28"),
        ["EH-606"] = ("hub", "#9aa3ab", "#6c757d", "#3d4349"),
        ["VG-901"] = ("card", "#3f8f87", "#e6c87a", "#e6c87a"),
        ["VG-902"] = ("book", "#b4525b", "#8c3b44", "#f0d9db"),
        ["VG-903"] = ("card", "#34466b", "#c9a45c", "#c9a45c"),
    };

    public static IEnumerable<ProductImage> Draw(DateTime now) =>
        from product in DemoCatalogue.All.SelectMany(category => category.Products)
        let jpeg = Picture(product.Sku)
        let hash = Convert.ToHexStringLower(SHA256.HashData(jpeg))
        from name in new[] { product.English, product.Chinese }
        select new ProductImage(name, jpeg, hash, now);

    private static byte[] Picture(string sku)
    {
        var (drawing, colour, dark, light) = Looks[sku];
        return FlatPicture.Draw(Paper, DemoDrawings.All[drawing].Zip([colour, dark, light], (path, fill) => new FlatShape(path, fill)), PhotoLimits.ThumbnailSide);
    }
}
