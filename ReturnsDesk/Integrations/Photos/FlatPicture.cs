using SkiaSharp;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>One shape of a drawing: an SVG path on a field of 100 × 100, filled with a colour (<c>#rrggbb</c>).</summary>
public readonly record struct FlatShape(string Path, string Colour);

/// <summary>Draws plain shapes as a small square JPEG.</summary>
public static class FlatPicture
{
    private const int Field = 100;
    private const int Quality = 88;

    /// <param name="background">The colour behind them.</param>
    /// <param name="shapes">From back to front.</param>
    /// <param name="side">Width and height in pixels.</param>
    public static byte[] Draw(string background, IEnumerable<FlatShape> shapes, int side)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColor.Parse(background));
        canvas.Scale((float)side / Field);
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var shape in shapes)
        {
            using var path = SKPath.ParseSvgPathData(shape.Path);
            paint.Color = SKColor.Parse(shape.Colour);
            canvas.DrawPath(path, paint);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }
}
