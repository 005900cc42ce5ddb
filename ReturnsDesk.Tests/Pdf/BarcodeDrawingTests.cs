using ReturnsDesk.Pdf;
using ReturnsDesk.Pdf.Barcodes;
using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Tests.Pdf;

public sealed class BarcodeDrawingTests
{
    [Theory]
    [InlineData(400, 4)]
    [InlineData(180, 3)]
    [InlineData(140, 2)]
    public void Bars_are_whole_dots_on_the_dot_grid_as_wide_as_the_room_allows(float width, int dots)
    {
        var bars = Bars("R-2026-0001", width);

        Assert.All(bars, bar => Assert.Equal(MathF.Round(bar.X / Dots.Size), bar.X / Dots.Size, 0.01f));
        Assert.Equal(dots, MathF.Round(bars.Min(bar => bar.Width) / Dots.Size));
    }

    [Fact]
    public void The_quiet_zone_is_ten_modules_on_either_side()
    {
        var bars = Bars("R-2026-0001", 400);

        Assert.True(bars[0].X - 10.3f >= 40 * Dots.Size - 0.01f);
        Assert.Equal(10.3f, bars[0].X - (40 * Dots.Size), Dots.Size);
    }

    [Fact]
    public void Less_than_two_dots_a_module_is_refused() =>
        Assert.Contains("barcode R-2026-0001", Assert.Throws<LayoutException>(() => Bars("R-2026-0001", 90)).Element, StringComparison.Ordinal);

    private static IReadOnlyList<Area> Bars(string data, float width)
    {
        var pages = Drawn.Pages(page =>
        {
            page.Size(width + 20.6f, 100);
            page.Margin(10.3f);
            page.Content().Code128(data, 4, 30);
        });
        return pages[0].Ops.OfType<RectsOp>().Single().Rects;
    }
}
