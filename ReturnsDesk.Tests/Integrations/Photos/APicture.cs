using SkiaSharp;

namespace ReturnsDesk.Tests.Integrations.Photos;

/// <summary>An ordinary photo to begin with: coloured circles, the upper left corner red.</summary>
internal static class APicture
{
    public static byte[] Jpeg(int width = 320, int height = 240, int quality = 85) => Write(width, height, SKEncodedImageFormat.Jpeg, quality);

    public static byte[] Png(int width = 320, int height = 240) => Write(width, height, SKEncodedImageFormat.Png, 100);

    public static byte[] WebP(int width = 320, int height = 240, int quality = 80) => Write(width, height, SKEncodedImageFormat.Webp, quality);

    /// <summary>Half of it lets the ground shine through.</summary>
    public static byte[] Transparent()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(40, 40, SKColorType.Rgba8888, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Transparent);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>All of one colour, written in another colour space together with its profile.</summary>
    public static byte[] InDisplayP3(SKColor inSrgb)
    {
        using var wide = SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3);
        using var bitmap = new SKBitmap(new SKImageInfo(64, 64, SKColorType.Rgba8888, SKAlphaType.Opaque, wide));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(inSrgb);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    public static SKColor PixelOf(byte[] picture, int x, int y)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return bitmap.GetPixel(x, y);
    }

    private static byte[] Write(int width, int height, SKEncodedImageFormat format, int quality)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        using (var paint = new SKPaint())
        {
            canvas.Clear(SKColors.SteelBlue);
            for (var i = 0; i < 60; i++)
            {
                paint.Color = SKColor.FromHsl(i * 37 % 360, 70, 55);
                canvas.DrawCircle(i * 53 % width, i * 97 % height, Math.Max(2, width / 16), paint);
            }

            paint.Color = SKColors.Red;
            canvas.DrawRect(0, 0, width / 4, height / 4, paint);
        }

        using var data = bitmap.Encode(format, quality);
        return data.ToArray();
    }
}
