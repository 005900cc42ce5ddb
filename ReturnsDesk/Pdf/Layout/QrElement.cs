using ReturnsDesk.Pdf.Barcodes;
using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>A QR code with its quiet zone of four modules, on the dot grid; the modules of a row are merged into bars.</summary>
internal sealed class QrElement(string text, int dots) : Element
{
    private readonly bool[][] _modules = QrMatrix.Of(text);

    private float Side => ((_modules.Length * dots) + 1) * Dots.Size;

    public override Plan Measure(float width, float height, LayoutRun run) =>
        Side > MathF.Min(width, height) + Plan.Tolerance ? Plan.Nothing : Plan.Full(Side, Side);

    public override void Draw(Sheet sheet, Area area, LayoutRun run)
    {
        var module = dots * Dots.Size;
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
}
