using System.Text;
using SkiaSharp;

namespace ReturnsDesk.Pdf.Drawing;

/// <summary>Paints the display list of a page on a Skia canvas, be it a PDF page or a bitmap.</summary>
internal sealed class SkiaPainter(SKCanvas canvas, DocumentFonts fonts) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true, Style = SKPaintStyle.Fill };

    public void Paint(PageOps page)
    {
        foreach (var op in page.Ops)
        {
            switch (op)
            {
                case TextOp text:
                    Paint(text);
                    break;
                case RectsOp rects:
                    Paint(rects);
                    break;
                case LinkOp link:
                    using (canvas.DrawUrlAnnotation(Rect(link.Area), link.Url))
                    {
                    }

                    break;
                default:
                    throw new NotSupportedException($"{op.GetType().Name} has no painter.");
            }
        }
    }

    public void Dispose() => _paint.Dispose();

    private void Paint(TextOp text)
    {
        using var builder = new SKTextBlobBuilder();
        var utf8 = Encoding.UTF8.GetBytes(text.Text);
        var run = builder.AllocatePositionedTextRun(fonts.At(text.Face, text.Size), text.Glyphs.Count, utf8.Length, null);
        run.SetText(utf8);
        run.SetGlyphs([.. text.Glyphs.Select(glyph => fonts.NewId(text.Face, glyph.Id))]);
        run.SetPositions([.. text.Glyphs.Select(glyph => new SKPoint(glyph.X, glyph.Y))]);
        run.SetClusters([.. text.Glyphs.Select(glyph => (uint)Encoding.UTF8.GetByteCount(text.Text.AsSpan(0, glyph.Cluster)))]);

        _paint.Color = text.Argb;
        using var blob = builder.Build();
        canvas.DrawText(blob, text.X, text.Baseline, _paint);
    }

    private void Paint(RectsOp rects)
    {
        _paint.Color = rects.Argb;
        if (rects.Rects.Count == 1)
        {
            canvas.DrawRect(Rect(rects.Rects[0]), _paint);
            return;
        }

        using var builder = new SKPathBuilder();
        foreach (var area in rects.Rects)
        {
            builder.AddRect(Rect(area), SKPathDirection.Clockwise);
        }

        using var path = builder.Detach();
        canvas.DrawPath(path, _paint);
    }

    private static SKRect Rect(Area area) => new(area.X, area.Y, area.Right, area.Bottom);
}
