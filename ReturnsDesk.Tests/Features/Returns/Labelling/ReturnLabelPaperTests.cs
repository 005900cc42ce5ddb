using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Tests.Pdf;
using UglyToad.PdfPig;

namespace ReturnsDesk.Tests.Features.Returns.Labelling;

public sealed class ReturnLabelPaperTests
{
    private static readonly ReturnLabelPaper Paper = new(TestFonts.Renderer);

    [Theory]
    [InlineData(PaperSize.Label4x6, 288, 432)]
    [InlineData(PaperSize.Label100x150, 283.465, 425.197)]
    [InlineData(PaperSize.A6, 297.638, 419.528)]
    public void A_label_is_one_page_of_its_size_and_small(PaperSize size, double width, double height)
    {
        var file = Print(PaperSamples.Label, size).Value!;

        using var pdf = PdfDocument.Open(file.Pdf);
        Assert.Equal(1, pdf.NumberOfPages);
        Assert.Equal(width, pdf.GetPage(1).Width, 0.25);
        Assert.Equal(height, pdf.GetPage(1).Height, 0.25);
        Assert.InRange(file.Pdf.Length, 1000, 60_000);
        Assert.Empty(file.Shortened);
    }

    [Fact]
    public void A_label_says_who_sends_what_number_to_whom()
    {
        var text = Text(PaperSamples.Label, PaperSamples.Chinese);

        Assert.All(
            ["R-2026-000123", "SF1450098273645", "SFExpress顺丰速运", "张伟(WeiZhang)", "上海市浦东新区世纪大道88号", "Łódzka-Straße17", "收件人", "寄件人", "退货", "Germany德国"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_phone_number_can_be_read_off_the_parcel()
    {
        var text = Text(PaperSamples.Label, PaperSamples.English);

        Assert.Contains("****5678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_label_is_the_same_file_in_every_culture()
    {
        var expected = Print(PaperSamples.Label).Value!.Pdf;

        Assert.All(["sv-SE", "ar-EG", "zh-CN", "de-DE", ""], culture => Assert.Equal(expected, In(culture, () => Print(PaperSamples.Label).Value!.Pdf)));
    }

    [Fact]
    public async Task Labels_printed_at_once_are_the_same_files_as_labels_printed_alone()
    {
        var expected = Print(PaperSamples.Label).Value!.Pdf;

        var files = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Print(PaperSamples.Label).Value!.Pdf)));

        Assert.All(files, file => Assert.Equal(expected, file));
    }

    [Fact]
    public void An_address_with_letters_no_font_has_is_refused_with_the_letters()
    {
        var refusal = Print(PaperSamples.Label with { From = PaperSamples.Buyer with { Name = "𠮷田 สม" } }).Refusal!;

        Assert.Equal("paper.missing-glyphs", refusal.Code);
        Assert.Equal("ม ส 𠮷", Assert.Single(refusal.Facts));
    }

    [Fact]
    public void An_address_that_cannot_fit_is_refused_with_its_field()
    {
        var address = PaperSamples.Warehouse with { Lines = [.. Enumerable.Repeat("A very long line of an address that goes on and on", 20)] };

        var refusal = Print(PaperSamples.Label with { To = address }).Refusal!;

        Assert.Equal(("paper.field-too-long", PaperField.ToAddress), (refusal.Code, refusal.Field));
        Assert.Equal("recipient's address", Assert.Single(refusal.Facts));
    }

    [Theory]
    [InlineData("R-1", "运单", "paper.not-scannable", PaperField.Waybill)]
    [InlineData("R 1", null, "paper.not-scannable", PaperField.ReturnNumber)]
    [InlineData("R-1", "ABCDEFGHIJKLMNOPQRSTUVWXYZ-ABCDEFGHIJKLMNOPQRSTUVWXYZ", "paper.field-too-long", PaperField.Waybill)]
    public void A_number_that_no_scanner_could_read_is_refused(string number, string? waybill, string code, string field)
    {
        var refusal = Print(PaperSamples.Label with { ReturnNumber = number, Waybill = waybill }).Refusal!;

        Assert.Equal((code, field), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void A_preview_shows_the_label_as_a_picture() =>
        Assert.True(Paper.Preview(PaperSamples.Label, PaperSize.Label4x6, PaperSamples.English, 96).Value!.Length > 5000);

    [Fact]
    public void A_label_is_not_printed_on_a_letter_sheet() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Print(PaperSamples.Label, PaperSize.A4));

    private static Result<PaperFile> Print(ReturnLabelContent content, PaperSize size = PaperSize.Label4x6) =>
        Paper.Print(content, size, PaperSamples.English, PaperSamples.Created);

    private static string Text(ReturnLabelContent content, PaperWords words)
    {
        using var pdf = PdfDocument.Open(Paper.Print(content, PaperSize.Label4x6, words, PaperSamples.Created).Value!.Pdf);
        return string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal);
    }

    private static T In<T>(string culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
