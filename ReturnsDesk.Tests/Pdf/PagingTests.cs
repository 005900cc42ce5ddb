using ReturnsDesk.Pdf;

namespace ReturnsDesk.Tests.Pdf;

public sealed class PagingTests
{
    [Fact]
    public void Header_and_footer_stand_on_every_page_and_know_the_total()
    {
        var pages = Drawn.Pages(page => Article(page, 60));

        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.Contains(Texts(page), text => text == "Head"));
        Assert.All(pages.Index(), page => Assert.Contains(Texts(page.Item), text => text == $"Page {page.Index + 1} of {pages.Count}"));
    }

    [Fact]
    public void The_content_keeps_away_from_the_footer()
    {
        var pages = Drawn.Pages(page => Article(page, 60));

        Assert.All(pages, page =>
        {
            var texts = page.Ops.OfType<ReturnsDesk.Pdf.Drawing.TextOp>().ToList();
            var footer = texts.Single(text => text.Text.StartsWith("Page", StringComparison.Ordinal)).Baseline;
            Assert.True(texts.Where(text => text.Text.StartsWith("Line", StringComparison.Ordinal)).Max(text => text.Baseline) < footer - 15);
        });
    }

    [Fact]
    public void A_table_repeats_its_heading()
    {
        var pages = Drawn.Pages(page =>
        {
            page.Size(200, 150);
            page.Margin(20);
            page.Content().Table(table =>
            {
                table.Columns(1);
                table.Header(cell => cell.Text("Title"));
                Enumerable.Range(1, 20).ToList().ForEach(number => table.Row(cell => cell.Text($"Row {number}")));
            });
        });

        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.Single(Texts(page), "Title"));
        Assert.Equal(20, pages.Texts().Count(text => text.Text.StartsWith("Row", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_kept_together_moves_to_the_next_page()
    {
        var pages = Drawn.Pages(page => Two(page, "1\n2\n3\n4\n5\n6", "a\nb\nc\nd"));

        Assert.Equal(["a", "b", "c", "d"], Texts(pages[1]));
    }

    [Fact]
    public void What_is_taller_than_a_page_is_split_although_it_should_be_kept_together()
    {
        var lines = Enumerable.Range(1, 30).Select(number => $"{number}").ToList();

        var pages = Drawn.Pages(page => Two(page, "first", string.Join('\n', lines)));

        Assert.Equal(["first", .. lines], pages.Texts().Select(text => text.Text));
    }

    [Fact]
    public void What_can_never_fit_is_named_instead_of_looping()
    {
        var refusal = Assert.Throws<LayoutException>(() => Drawn.Pages(page =>
        {
            page.Size(100, 100);
            page.Margin(10);
            page.Content().Column(column => column.Item().Field("the stamp").Height(200).Text("x"));
        }));

        Assert.Equal("the stamp", refusal.Element);
    }

    [Fact]
    public void A_single_page_refuses_a_second_one_and_names_what_is_left()
    {
        var refusal = Assert.Throws<LayoutException>(() => Drawn.Pages(page =>
        {
            page.SinglePage();
            Two(page, "short", string.Join('\n', Enumerable.Repeat("long", 40)));
        }));

        Assert.Contains("long", refusal.Element, StringComparison.Ordinal);
    }

    private static void Two(IPage page, string first, string second)
    {
        page.Size(100, 140);
        page.Margin(10);
        page.Content().Column(column =>
        {
            column.Item().Text(first);
            column.Item().KeepTogether().Text(second);
        });
    }

    private static void Article(IPage page, int lines)
    {
        page.Size(200, 200);
        page.Margin(20);
        page.Header().Text("Head");
        page.Footer().Text(number => $"Page {number.Number} of {number.Total}");
        page.Content().Text(string.Join('\n', Enumerable.Range(1, lines).Select(line => $"Line {line}")));
    }

    private static List<string> Texts(ReturnsDesk.Pdf.Drawing.PageOps page) => [.. page.Ops.OfType<ReturnsDesk.Pdf.Drawing.TextOp>().Select(text => text.Text)];
}
