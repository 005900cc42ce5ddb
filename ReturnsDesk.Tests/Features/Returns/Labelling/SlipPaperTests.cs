using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Tests.Pdf;
using UglyToad.PdfPig;

namespace ReturnsDesk.Tests.Features.Returns.Labelling;

public sealed class SlipPaperTests
{
    private static readonly ReturnSlipPaper ReturnSlip = new(TestFonts.Renderer);
    private static readonly PackingSlipPaper PackingSlip = new(TestFonts.Renderer);

    [Theory]
    [InlineData(PaperSize.A4, 595.276, 841.89)]
    [InlineData(PaperSize.Letter, 612, 792)]
    public void A_long_return_lists_every_line_once_over_numbered_pages(PaperSize size, double width, double height)
    {
        var file = ReturnSlip.Print(PaperSamples.Slip(120), size, PaperSamples.English, PaperSamples.Created).Value!;

        using var pdf = PdfDocument.Open(file.Pdf);
        Assert.Equal(file.Pages, pdf.NumberOfPages);
        Assert.Equal((width, height), (Math.Round(pdf.GetPage(1).Width, 0), Math.Round(pdf.GetPage(1).Height, 0)), new Near());
        var pages = pdf.GetPages().Select(Text).ToList();
        Assert.All(pages.Index(), page => Assert.Contains($"Page{page.Index + 1}of{pages.Count}", page.Item, StringComparison.Ordinal));
        var all = string.Concat(pages);
        Assert.All(PaperSamples.Slip(120).Lines, line => Assert.Equal(2, all.Split(line.Sku).Length));
    }

    [Fact]
    public void Emoji_in_a_product_name_are_left_out_and_reported()
    {
        var slip = PaperSamples.Slip() with { Lines = [new("A-1", "🔥 夏季连衣裙 Summer dress", null, 1, "Too small")] };

        var file = ReturnSlip.Print(slip, PaperSize.A4, PaperSamples.Chinese, PaperSamples.Created).Value!;

        Assert.Equal(["🔥"], file.LeftOut);
        using var pdf = PdfDocument.Open(file.Pdf);
        Assert.Contains("夏季连衣裙Summerdress", Text(pdf.GetPage(1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://returns.example/R-2026-000123", true)]
    [InlineData("R-2026-000123", false)]
    public void Following_the_return_is_promised_only_where_the_code_leads_somewhere(string code, bool promised)
    {
        var file = ReturnSlip.Print(PaperSamples.Slip() with { QrText = code }, PaperSize.A4, PaperSamples.English, PaperSamples.Created).Value!;

        using var pdf = PdfDocument.Open(file.Pdf);
        Assert.Equal(promised, Text(pdf.GetPage(1)).Contains("Scantofollow", StringComparison.Ordinal));
    }

    [Fact]
    public void Letters_that_no_font_has_are_never_left_out()
    {
        var slip = PaperSamples.Slip() with { Customer = "สมชาย" };

        Assert.Equal("paper.missing-glyphs", ReturnSlip.Print(slip, PaperSize.A4, PaperSamples.English, PaperSamples.Created).Refusal!.Code);
    }

    [Theory]
    [InlineData(PackingSlipKind.Exchange, "发货清单·换货")]
    [InlineData(PackingSlipKind.Replacement, "发货清单·补发")]
    [InlineData(PackingSlipKind.SentBack, "发货清单·退回原件")]
    public void A_packing_slip_says_why_the_parcel_comes(PackingSlipKind kind, string title)
    {
        var file = PackingSlip.Print(PaperSamples.Packing with { Kind = kind }, PaperSize.A4, PaperSamples.Chinese, PaperSamples.Created).Value!;

        using var pdf = PdfDocument.Open(file.Pdf);
        var text = Text(pdf.GetPage(1));
        Assert.All([title, "NL-JKT-0042-M", "本包裹共3件", "JJD000390007826413572", "****5678"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("1234", text.Replace("R-2026-000123", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_cannot_be_printed_refuses_the_packing_slip()
    {
        var slip = PaperSamples.Packing with { ShipTo = PaperSamples.Buyer with { Lines = ["😀 Street 1"] } };

        var refusal = PackingSlip.Print(slip, PaperSize.Letter, PaperSamples.English, PaperSamples.Created).Refusal!;

        Assert.Equal("paper.missing-glyphs", refusal.Code);
        Assert.Equal("😀", Assert.Single(refusal.Facts));
    }

    [Fact]
    public void A_slip_is_not_printed_on_a_label()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReturnSlip.Print(PaperSamples.Slip(), PaperSize.A6, PaperSamples.English, PaperSamples.Created));
        Assert.Throws<ArgumentOutOfRangeException>(() => PackingSlip.Print(PaperSamples.Packing, PaperSize.A6, PaperSamples.English, PaperSamples.Created));
    }

    private static string Text(UglyToad.PdfPig.Content.Page page) =>
        string.Concat(page.Letters.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal);

    private sealed class Near : IEqualityComparer<(double Width, double Height)>
    {
        public bool Equals((double Width, double Height) x, (double Width, double Height) y) => Math.Abs(x.Width - y.Width) < 0.6 && Math.Abs(x.Height - y.Height) < 0.6;

        public int GetHashCode((double Width, double Height) obj) => 0;
    }
}
