using System.Text;
using ReturnsDesk.Pdf;
using UglyToad.PdfPig;

namespace ReturnsDesk.Tests.Pdf;

public sealed class PdfFileTests
{
    private static readonly DocumentHead Head = new("Title 标题", "Author", new DateTimeOffset(2026, 3, 9, 8, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("收件人：人口 一二八力十口土士大女子寸小尸山工己巾干")]
    [InlineData("office fluffy 88号 1203室 AVATAR To")]
    [InlineData("Łódź Gdańsk İzmir Nguyễn Thị Ελλάδα Москва € £ ¥")]
    [InlineData("“引号”…—·、。《书》（注）")]
    public void The_text_of_the_file_is_the_text_that_was_set_code_point_by_code_point(string text)
    {
        using var pdf = PdfDocument.Open(Render(text));

        // The font itself draws ị as two glyphs, hence the composition.
        var read = string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value)).Normalize(NormalizationForm.FormC);
        Assert.Equal(Solid(text), Solid(read));
        Assert.DoesNotContain(read, c => c is >= '\u2E80' and <= '\u2FDF');
    }

    [Fact]
    public void Title_author_and_pages_are_as_given()
    {
        using var pdf = PdfDocument.Open(Render("one", "two"));

        Assert.Equal(2, pdf.NumberOfPages);
        Assert.Equal(("Title 标题", "Author"), (pdf.Information.Title, pdf.Information.Author));
    }

    [Fact]
    public void A_link_leads_where_it_was_told()
    {
        var file = TestFonts.Renderer.Render(Head, [page => page.Content().Link("https://returns.example/r/1").Text("here")]).Pdf;
        using var pdf = PdfDocument.Open(file);

        Assert.Equal("https://returns.example/r/1", Assert.Single(pdf.GetPage(1).GetHyperlinks()).Uri);
    }

    [Fact]
    public void A_preview_is_a_picture_of_the_page()
    {
        var png = TestFonts.Renderer.Preview(page => page.Content().Text("张"), 1, 72);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
    }

    private static byte[] Render(params string[] documents) =>
        TestFonts.Renderer.Render(Head, [.. documents.Select(text => new Action<IPage>(page => page.Content().Text(text).Size(9)))]).Pdf;

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
