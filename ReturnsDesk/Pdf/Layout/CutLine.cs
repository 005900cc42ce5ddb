using ReturnsDesk.Pdf.Drawing;
using ReturnsDesk.Pdf.Typesetting;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>A last line that ends with "…" because more text follows than may be shown.</summary>
internal sealed class CutLine(ShapedText text, ShapedText dots, float size, TextLook look, Area area)
{
    private readonly float _dotsWidth = dots.Clusters.Sum(cluster => cluster.Advance);

    public void Draw(Sheet sheet, TextLine line, float baseline)
    {
        var (next, width) = (line.First, 0f);
        while (next < line.Next && (width + text.Clusters[next].Advance + _dotsWidth) * size <= area.Width + Plan.Tolerance)
        {
            width += text.Clusters[next++].Advance;
        }

        while (next > line.First && text.Clusters[next - 1].IsSpace)
        {
            width -= text.Clusters[--next].Advance;
        }

        var x = area.X + ((area.Width - ((width + _dotsWidth) * size)) * look.Shift);
        var end = sheet.Text(text, new TextLine(line.First, next, width), size, look.Argb, x, baseline);
        sheet.Text(dots, new TextLine(0, dots.Clusters.Count, _dotsWidth), size, look.Argb, end, baseline);
    }
}
