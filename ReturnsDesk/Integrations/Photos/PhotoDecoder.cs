using ReturnsDesk.Domain.Returns;
using SkiaSharp;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>Turns the first frame of a file into pixels in sRGB, no larger than needed for what is stored.</summary>
internal static class PhotoDecoder
{
    /// <summary>Null where the file is cut off, damaged, not what its header said, or <paramref name="stop"/> was asked for.</summary>
    public static (SKBitmap Pixels, SKEncodedOrigin Origin)? Decode(ReadOnlyMemory<byte> file, PhotoHeader header, CancellationToken stop)
    {
        using var bytes = new StoppableBytes(file, stop);
        using var codec = SKCodec.Create(bytes);
        if (codec is null || codec.EncodedFormat != Expected(header.Format) || (codec.Info.Width, codec.Info.Height) != (header.Width, header.Height))
        {
            return null;
        }

        var (width, height) = DecodeBudget.DecodedSize(header);
        var size = codec.GetScaledDimensions((float)Math.Max(width, height) / Math.Max(header.Width, header.Height));
        using var srgb = SKColorSpace.CreateSrgb();
        var pixels = new SKBitmap();
        if (!pixels.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, srgb)) || codec.GetPixels(pixels.Info, pixels.GetPixels()) != SKCodecResult.Success)
        {
            pixels.Dispose();
            return null;
        }

        return (Halved(pixels), codec.EncodedOrigin);
    }

    /// <summary>A picture that is much larger than what is stored would flicker if it were drawn small in one step.</summary>
    private static SKBitmap Halved(SKBitmap pixels)
    {
        while (Math.Max(pixels.Width, pixels.Height) >= 2 * PhotoLimits.StoredSide)
        {
            var half = new SKBitmap(pixels.Info.WithSize(Math.Max(1, pixels.Width / 2), Math.Max(1, pixels.Height / 2)));
            using (pixels)
            {
                pixels.ScalePixels(half, new SKSamplingOptions(SKFilterMode.Linear));
            }

            pixels = half;
        }

        return pixels;
    }

    private static SKEncodedImageFormat Expected(PhotoFormat format) => format switch
    {
        PhotoFormat.Jpeg => SKEncodedImageFormat.Jpeg,
        PhotoFormat.Png => SKEncodedImageFormat.Png,
        PhotoFormat.WebP => SKEncodedImageFormat.Webp,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format of photos."),
    };
}
