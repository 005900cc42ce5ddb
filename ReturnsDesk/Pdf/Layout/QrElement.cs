using ReturnsDesk.Pdf.Barcodes;
using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>A QR code with its quiet zone of four modules, on the dot grid; the modules of a row are merged into bars.</summary>
internal sealed class QrElement(string text, int mostDots) : Element
{
    private const int LeastDots = 2;

    private readonly bool[][] _modules = QrMatrix.Of(text);

    public override Plan Measure(float width, float height, LayoutRun run) =>
        DotsFor(MathF.Min(width, height)) is { } dots ? Plan.Full(Side(dots), Side(dots)) : Plan.Nothing;

    public override void Draw(Sheet sheet, Area area, LayoutRun run)
    {
        var module = (DotsFor(MathF.Min(area.Width, area.Height)) ?? LeastDots) * Dots.Size;
        var (left, top) = (Dots.SnapUp(area.X), Dots.SnapUp(area.Y));
        var bars = new List<Area>();
        for (var row = 0; row < _modules.Length; row++)
        {
            for (int first = 0, next; first < _modules.Length; first = next)
            {
                for (next = first + 1; next < _modules.Length && _modules[row][next] == _modules[row][first];)
                {
                    next++;
                }

                if (_modules[row][first])
                {
                    bars.Add(new Area(left + (first * module), top + (row * module), (next - first) * module, module));
                }
            }
        }

        sheet.Fill(bars, Ink.Black);
    }

    public override void Reset()
    {
    }

    public override string Rest() => "the QR code";

    private int? DotsFor(float room)
    {
        for (var dots = mostDots; dots >= LeastDots; dots--)
        {
            if (Side(dots) <= room + Plan.Tolerance)
            {
                return dots;
            }
        }

        return null;
    }

    // One dot more than the modules, for the way to the grid.
    private float Side(int dots) => ((_modules.Length * dots) + 1) * Dots.Size;
}
