using ReturnsDesk.Pdf;

namespace ReturnsDesk.Tests.Pdf;

public sealed class TextFittingTests
{
    [Fact]
    public void A_text_shrinks_in_half_points_until_it_fits()
    {
        var pages = Drawn.Pages(page => Zone(page, text => text.Size(12).ShrinkTo(6, "name"), "Two lines at twelve points"));

        var sizes = pages.Texts().Select(text => text.Size).Distinct().ToList();
        Assert.InRange(Assert.Single(sizes), 6, 11.5f);
        Assert.Equal(0, sizes[0] % 0.5f);
    }

    [Fact]
    public void Below_the_smallest_size_the_field_is_named()
    {
        var refusal = Assert.Throws<LayoutException>(() => Drawn.Pages(page => Zone(page, text => text.ShrinkTo(6, "name"), string.Join(' ', Enumerable.Repeat("word", 60)))));

        Assert.Equal("name", refusal.Element);
    }

    [Fact]
    public void A_field_declared_so_is_cut_and_reported()
    {
        var document = new Action<IPage>(page => Zone(page, text => text.Ellipsis(1, "merchant"), "A merchant with quite a long name"));

        var result = TestFonts.Renderer.Render(new DocumentHead("t", "a", DateTimeOffset.UnixEpoch), [document]);

        Assert.Equal(["merchant"], result.Shortened);
        Assert.EndsWith("…", Drawn.Pages(document).AllText(), StringComparison.Ordinal);
        Drawn.Pages(document).AssertInside(10);
    }

    [Fact]
    public void What_fits_is_neither_cut_nor_reported()
    {
        var result = TestFonts.Renderer.Render(
            new DocumentHead("t", "a", DateTimeOffset.UnixEpoch), [page => Zone(page, text => text.Size(8).Ellipsis(1, "merchant"), "Short")]);

        Assert.Empty(result.Shortened);
    }

    [Fact]
    public void More_lines_than_allowed_are_refused_by_name() =>
        Assert.Equal("note", Assert.Throws<LayoutException>(() => Drawn.Pages(page => Zone(page, text => text.MaxLines(1, "note"), "a\nb"))).Element);

    private static void Zone(IPage page, Action<IText> style, string text)
    {
        page.Size(120, 60);
        page.Margin(10);
        page.SinglePage();
        page.Content().Height(20).Column(column => style(column.Item().Text(text)));
    }
}
