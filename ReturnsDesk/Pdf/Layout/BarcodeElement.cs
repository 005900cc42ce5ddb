using ReturnsDesk.Pdf.Barcodes;
using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>Code 128 with modules of whole printer dots: as many as asked and as fit, never fewer than two. The quiet zones are part of it.</summary>
internal sealed class BarcodeElement(string data, int mostDots, float barHeight) : Element
{
    private const int QuietModules = 10, LeastDots = 2;

    private readonly IReadOnlyList<int> _widths = Barcodes.Code128.Widths(data);

    public override Plan Measure(float width, float height, LayoutRun run)
    {
        var dots = DotsFor(width);
        return dots is null || barHeight > height + Plan.Tolerance ? Plan.Nothing : Plan.Full(Width(dots.Value), barHeight);
    }

    public override void Draw(Sheet sheet, Area area, LayoutRun run)
    {
        var module = (DotsFor(area.Width) ?? LeastDots) * Dots.Size;
        var x = Dots.SnapUp(area.X) + (QuietModules * module);
        var bars = new List<Area>();
        for (var i = 0; i < _widths.Count; i++)
        {
            var width = _widths[i] * module;
            if (i % 2 == 0)
            {
                bars.Add(new Area(x, area.Y, width, barHeight));
            }

            x += width;
        }

        sheet.Fill(bars, Ink.Black);
    }

    public override void Reset()
    {
    }

    public override string Rest() => $"barcode {data}";

    private int? DotsFor(float width)
    {
        for (var dots = mostDots; dots >= LeastDots; dots--)
        {
            if (Width(dots) <= width + Plan.Tolerance)
            {
                return dots;
            }
        }

        return null;
    }

    // One dot more than the bars, for the way to the grid.
    private float Width(int dots) => ((((_widths.Sum() + (2 * QuietModules)) * dots) + 1) * Dots.Size);
}
