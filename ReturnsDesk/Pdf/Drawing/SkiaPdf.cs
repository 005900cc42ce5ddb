using SkiaSharp;

namespace ReturnsDesk.Pdf.Drawing;

/// <summary>Writes pages with Skia: as a PDF with embedded, subset fonts, or one of them as a PNG.</summary>
internal static class SkiaPdf
{
    // Skia rounds the page to this grid; 300 keeps the page within 0.05 mm of what was asked.
    private const float GridDpi = 300;

    public static byte[] Write(DocumentHead head, IReadOnlyList<PageOps> pages)
    {
        var metadata = new SKDocumentPdfMetadata(GridDpi)
        {
            Title = head.Title,
            Author = head.Author,
            Creator = "ReturnsDesk",
            Creation = head.CreatedAt.UtcDateTime,
            Modified = head.CreatedAt.UtcDateTime,
        };
        using var fonts = new DocumentFonts(pages);
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, metadata))
        {
            foreach (var page in pages)
            {
                using var canvas = document.BeginPage(page.Width, page.Height);
                using var painter = new SkiaPainter(canvas, fonts);
                painter.Paint(page);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    public static byte[] Picture(PageOps page, float dpi)
    {
        var scale = dpi / 72f;
        using var fonts = new DocumentFonts([page]);
        using var bitmap = new SKBitmap((int)MathF.Round(page.Width * scale), (int)MathF.Round(page.Height * scale));
        using var canvas = new SKCanvas(bitmap);
        using var painter = new SkiaPainter(canvas, fonts);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        painter.Paint(page);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
