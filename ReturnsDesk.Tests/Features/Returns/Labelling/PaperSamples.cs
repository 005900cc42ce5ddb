using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Features.Returns.Labelling;

/// <summary>Papers with Chinese and Latin mixed, as a real shop would print them.</summary>
internal static class PaperSamples
{
    public static readonly DateTimeOffset Created = new(2026, 3, 9, 8, 30, 0, TimeSpan.Zero);

    public static PaperWords English { get; } = Reader().Read(CultureInfo.GetCultureInfo("en"));

    public static PaperWords Chinese { get; } = Reader().Read(CultureInfo.GetCultureInfo("zh-CN"));

    public static PaperAddress Buyer { get; } =
        new("张伟 (Wei Zhang)", ["上海市浦东新区世纪大道88号", "金茂大厦 12楼 1203室", "200120 上海"], "中国 China", "+86 138 1234 5678");

    public static PaperAddress Warehouse { get; } =
        new("Nordlicht Returns, c/o Spedition Müller", ["Łódzka-Straße 17, Tor 3", "20457 Hamburg"], "Germany 德国", "+49 40 1234 9876");

    public static ReturnLabelContent Label { get; } = new(
        "R-2026-000123", "SF Express 顺丰速运", "Standard · 标准快递", "SF1450098273645", Buyer, Warehouse,
        "https://returns.example/r/R-2026-000123", "仓库收货时间 08:00–17:00. Please do not bend; dock 3.");

    public static ReturnSlipContent Slip(int lines = 3) => new(
        "Nordlicht 北光旗舰店", "R-2026-000123", "2026030788112233", new DateOnly(2026, 3, 7), new DateOnly(2026, 3, 21), "张伟 (Wei Zhang)", Warehouse,
        [.. Enumerable.Range(1, lines).Select(Line)],
        ["Put the goods and this slip into the original box. 请将商品与本单一同放入原包装。", "Stick the label on the outside; cover the old one.", "Hand it over before the date above and keep the receipt."],
        "https://returns.example/r/R-2026-000123", "The zip of the jacket is stuck. 外套拉链卡住，请检查。");

    public static PackingSlipContent Packing { get; } = new(
        PackingSlipKind.Exchange, "Nordlicht 北光旗舰店", "R-2026-000123", "2026030788112233", new DateOnly(2026, 3, 14), Buyer, Warehouse,
        [new("NL-JKT-0042-M", "Waterproof jacket 防水冲锋衣", "Blue 蓝色 · M", 1, "Replaces size L 替换 L 码"), new("NL-SOC-0007", "Merino socks 羊毛袜", null, 2)],
        "DHL", "JJD000390007826413572", "Thank you for your patience. We checked both seams before packing. 感谢您的耐心等待，祝穿着愉快！");

    public static ReturnSlipLine Line(int number) => (number % 3) switch
    {
        0 => new($"NL-SOC-{number:0000}", "Merino socks 羊毛袜", "Grey 灰色 · 39–42", 2, "Wrong size 尺码不符", "Exchange 换货"),
        1 => new($"NL-JKT-{number:0000}-L", "Waterproof jacket 防水冲锋衣", "Blue 蓝色 · L", 1, "Faulty 质量问题", "Refund 退货退款"),
        _ => new($"NL-LMP-{number:0000}", "Office reading lamp with dimmer, efficient 办公护眼台灯", null, 1, "Changed my mind 七天无理由退货", "Refund 退货退款"),
    };

    private static PaperWordsReader Reader() =>
        new(new StringLocalizer<PaperTexts>(new WordsFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));
}
