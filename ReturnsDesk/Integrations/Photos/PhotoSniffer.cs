using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>
/// Decides by the first bytes, never by a name or a declared type, whether a file may go on to a decoder. Refused: <c>photo.empty</c>, <c>photo.too-many-bytes</c>,
/// <c>photo.damaged</c>, <c>photo.too-wide</c>, <c>photo.too-many-pixels</c>, <c>photo.too-costly</c>, and what <see cref="ForeignFile"/> names.
/// </summary>
public static class PhotoSniffer
{
    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="file">All of it.</param>
    /// <param name="name">What the sender calls it, fit for a sentence.</param>
    public static Result<PhotoHeader> Read(ReadOnlySpan<byte> file, object name)
    {
        if (file.IsEmpty)
        {
            return new Refusal("photo.empty", name);
        }

        if (file.Length > PhotoLimits.MostBytes)
        {
            return new Refusal("photo.too-many-bytes", name, PhotoLimits.MostMegabytes);
        }

        var isPhoto = true;
        var header = file.StartsWith(JpegStart) ? JpegHeader.Read(file)
            : file.StartsWith(PngStart) ? PngHeader.Read(file)
            : WebPHeader.IsWebP(file) ? WebPHeader.Read(file)
            : NotOurs(out isPhoto);
        if (!isPhoto)
        {
            return new Refusal(ForeignFile.CodeOf(file), name);
        }

        return header is null ? new Refusal("photo.damaged", name) : Weigh(header, name) is { } refusal ? refusal : header;
    }

    private static Refusal? Weigh(PhotoHeader header, object name) =>
        Math.Max(header.Width, header.Height) > PhotoLimits.MostSide ? new Refusal("photo.too-wide", name, header.Width, header.Height, PhotoLimits.MostSide)
        : header.Pixels > PhotoLimits.MostPixels ? new Refusal("photo.too-many-pixels", name, header.Width, header.Height, PhotoLimits.MostMegapixels)
        : !DecodeBudget.Allows(header) ? new Refusal("photo.too-costly", name)
        : null;

    private static PhotoHeader? NotOurs(out bool isPhoto)
    {
        isPhoto = false;
        return null;
    }
}
