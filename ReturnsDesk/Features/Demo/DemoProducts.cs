namespace ReturnsDesk.Features.Demo;

/// <summary>The articles, by category.</summary>
internal static class DemoProducts
{
    public static IReadOnlyList<DemoProduct> Women { get; } =
    [
        new("WD-101", "Silk midi dress", "真丝中长连衣裙", 8990, 1.1), new("WD-102", "Evening dress", "法式晚礼服", 13900, 1.35), new("WS-110", "Pleated skirt", "高腰百褶裙", 4990),
        new("WK-120", "Knit cardigan", "软糯针织开衫", 5990, 0.8), new("WT-130", "Wide-leg trousers", "垂感阔腿裤", 6490), new("WB-140", "Linen blouse", "亚麻衬衫", 4590, 0.9),
        new("WC-150", "Wool coat", "双面羊毛大衣", 15900, 1.1), new("WC-151", "Puffer jacket", "轻薄羽绒服", 12900), new("WJ-160", "Slim jeans", "修身牛仔裤", 5990, 1.3),
        new("WA-170", "Cotton T-shirt", "纯棉短袖T恤", 1990, 0.55), new("WA-171", "Cashmere scarf", "羊绒围巾", 7900, 0.5),
    ];

    public static IReadOnlyList<DemoProduct> Shoes { get; } =
    [
        new("SH-201", "Leather sneakers", "真皮小白鞋", 8990, 0.9), new("SH-202", "Ankle boots", "短筒靴", 11900, 1.2), new("SH-203", "Penny loafers", "乐福鞋", 9490),
        new("SH-204", "Running shoes", "缓震跑步鞋", 10900, 0.8), new("SH-205", "Block-heel sandals", "粗跟凉鞋", 6990, 1.3),
    ];

    public static IReadOnlyList<DemoProduct> Men { get; } =
    [
        new("MS-301", "Oxford shirt", "牛津纺衬衫", 4990), new("MT-310", "Chino trousers", "休闲直筒裤", 5490, 1.1), new("MH-320", "Fleece hoodie", "加绒连帽卫衣", 5290, 0.8),
        new("MB-330", "Unlined blazer", "休闲西装外套", 13900, 1.4), new("MJ-340", "Straight jeans", "直筒牛仔裤", 6490), new("MA-350", "Merino socks, 3 pairs", "美利奴羊毛袜三双装", 2490, 0.2),
    ];

    public static IReadOnlyList<DemoProduct> Beauty { get; } =
    [
        new("BC-401", "Day cream 50 ml", "保湿日霜 50ml", 2990), new("BS-402", "Vitamin C serum", "维C精华液", 3490), new("BL-403", "Matte lipstick", "哑光口红", 1890, 1.4),
        new("BP-404", "Eau de parfum 30 ml", "淡香精 30ml", 5900), new("BU-405", "Sunscreen SPF 50", "防晒霜 SPF50", 1690, 0.6),
    ];

    public static IReadOnlyList<DemoProduct> Home { get; } =
    [
        new("HD-501", "Duvet cover set", "四件套", 7990), new("HC-502", "Velvet cushion", "丝绒抱枕", 2490, 0.8), new("HL-503", "Table lamp", "床头台灯", 4990, 1.3),
        new("HM-504", "Mug set, 4 pieces", "马克杯四只装", 3290, 1.2), new("HT-505", "Bath towels, 2 pieces", "浴巾两条装", 2790, 0.5), new("HP-506", "Frying pan 28 cm", "不粘煎锅 28cm", 4490),
    ];

    public static IReadOnlyList<DemoProduct> Electronics { get; } =
    [
        new("EE-601", "Wireless earbuds", "真无线蓝牙耳机", 6990, 1.4), new("EP-602", "Power bank 10,000 mAh", "充电宝 10000mAh", 2990, 0.7), new("ES-603", "Bluetooth speaker", "蓝牙音箱", 4990),
        new("EW-604", "Fitness watch", "运动手表", 12900, 1.2), new("EC-605", "Phone case", "手机壳", 1490, 0.6), new("EH-606", "USB-C hub", "USB-C 扩展坞", 3990),
    ];

    public static IReadOnlyList<DemoProduct> Virtual { get; } =
        [new("VG-901", "Gift card 50", "50元礼品卡", 5000), new("VG-902", "Style guide (e-book)", "穿搭指南（电子书）", 990), new("VG-903", "Membership, 12 months", "年度会员", 3900)];
}
