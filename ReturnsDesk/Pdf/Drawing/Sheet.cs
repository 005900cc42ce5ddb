using ReturnsDesk.Pdf.Fonts;
using ReturnsDesk.Pdf.Typesetting;

namespace ReturnsDesk.Pdf.Drawing;

/// <summary>Collects what is drawn on one page. Coordinates are points from the top left corner of the paper.</summary>
internal sealed class Sheet
{
    private readonly List<DrawOp> _ops = [];

    public IReadOnlyList<DrawOp> Ops => _ops;

    public void Fill(Area area, uint argb) => _ops.Add(new RectsOp([area], argb));

    public void Fill(IReadOnlyList<Area> areas, uint argb) => _ops.Add(new RectsOp(areas, argb));

    public void Link(Area area, string url) => _ops.Add(new LinkOp(area, url));

    /// <summary>Draws a frame inside the area, as four bars, so that its corners are square at any resolution.</summary>
    public void Frame(Area area, float width, uint argb) => Fill(
        [
            new Area(area.X, area.Y, area.Width, width),
            new Area(area.X, area.Bottom - width, area.Width, width),
            new Area(area.X, area.Y + width, width, area.Height - (2 * width)),
            new Area(area.Right - width, area.Y + width, width, area.Height - (2 * width)),
        ], argb);

    /// <summary>Draws clusters on a baseline; one operation per run of one face. Returns the x where the last one ends.</summary>
    public float Text(ShapedText text, TextLine line, float size, uint argb, float x, float baseline)
    {
        for (int first = line.First, next; first < line.Next; first = next)
        {
            var face = text.Clusters[first].Face;
            for (next = first + 1; next < line.Next && text.Clusters[next].Face == face;)
            {
                next++;
            }

            x += Run(text, first, next, face, new Pen(size, argb, x, baseline));
        }

        return x;
    }

    private float Run(ShapedText text, int first, int next, FontFace face, Pen pen)
    {
        var glyphs = new List<GlyphAt>(next - first);
        var start = text.Clusters[first].Start;
        var end = start;
        float x = 0, inked = 0;
        for (var i = first; i < next && !text.Clusters[i].EndsLine; i++)
        {
            var cluster = text.Clusters[i];
            foreach (var glyph in cluster.Glyphs)
            {
                glyphs.Add(new GlyphAt(glyph.Id, (x + glyph.X) * pen.Size, -glyph.Y * pen.Size, cluster.Start - start));
            }

            x += cluster.Advance;
            inked = cluster.IsSpace ? inked : x;
            end = cluster.End;
        }

        if (glyphs.Count > 0)
        {
            _ops.Add(new TextOp(face, pen.Size, pen.Argb, pen.X, pen.Baseline, text.Source[start..end], glyphs) { InkWidth = inked * pen.Size });
        }

        return x * pen.Size;
    }

    private readonly record struct Pen(float Size, uint Argb, float X, float Baseline);
}
