using System.Security.Cryptography;
using ReturnsDesk.Domain.Returns;
using SkiaSharp;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>Draws pixels upright on white and writes them as a JPEG that holds nothing else: no EXIF, no XMP, no profile, no name.</summary>
internal static class PhotoPress
{
    private const int Quality = 85;

    public static PreparedPhoto Print(SKBitmap pixels, SKEncodedOrigin origin, PhotoHeader header)
    {
        var (width, height) = DecodeBudget.Within(header.Width, header.Height, PhotoLimits.StoredSide);
        using var full = Upright(pixels, origin, width, height);
        var (smallWidth, smallHeight) = DecodeBudget.Within(full.Width, full.Height, PhotoLimits.ThumbnailSide);
        using var small = new SKBitmap(full.Info.WithSize(smallWidth, smallHeight));
        using (var canvas = new SKCanvas(small))
        using (var image = SKImage.FromPixels(full.PeekPixels()))
        {
            canvas.DrawImage(image, new SKRect(0, 0, smallWidth, smallHeight), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }

        var jpeg = Jpeg(full);
        return new PreparedPhoto(jpeg, Jpeg(small), full.Width, full.Height, Convert.ToHexStringLower(SHA256.HashData(jpeg)));
    }

    /// <summary>A bitmap without a colour space: its values are sRGB already, and the encoder has no profile to write.</summary>
    private static SKBitmap Upright(SKBitmap pixels, SKEncodedOrigin origin, int width, int height)
    {
        var lies = origin >= SKEncodedOrigin.LeftTop;
        var upright = new SKBitmap(new SKImageInfo(lies ? height : width, lies ? width : height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(Turn(origin, upright.Width, upright.Height));
        using var image = SKImage.FromPixels(pixels.PeekPixels());
        canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKCubicResampler.Mitchell));
        return upright;
    }

    /// <summary>From how the camera was held to upright; <paramref name="w"/> and <paramref name="h"/> are those of the upright picture.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, int w, int h) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, w, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, w, -1, 0, h, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, h, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static byte[] Jpeg(SKBitmap bitmap)
    {
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }
}
