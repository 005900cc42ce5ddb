using System.Text;
using static ReturnsDesk.Tests.Integrations.Photos.HostileFile;

namespace ReturnsDesk.Tests.Integrations.Photos;

internal static class HostileWebPs
{
    private const string Damaged = "photo.damaged";
    private static readonly byte[] Plain = APicture.WebP(128, 96);
    private static readonly byte[] Exact = APicture.WebP(64, 48, quality: 100);
    private static readonly byte[] Words = Encoding.Latin1.GetBytes("<script>alert('" + ExifBlock.Planted + "')</script>");

    public static IEnumerable<HostileFile> All() => [.. Built(), .. CutOff("WebP", Plain, 10), .. CutOff("lossless WebP", Exact, 6), .. Flipped("WebP", Plain, 10), .. Flipped("lossless WebP", Exact, 10)];

    private static IEnumerable<HostileFile> Built() =>
    [
        new("WebP of 400 frames", WebPFile.Animation(Plain, 128, 96, 400), Stored),
        new("WebP of one moving frame", WebPFile.Animation(Plain, 128, 96, 1), Stored),
        new("WebP that moves but has no frame", WebPFile.Of(WebPFile.Canvas(128, 96, WebPFile.Animated), WebPFile.Chunk("ANIM", [0, 0, 0, 0, 0, 0])), Damaged),
        new("WebP whose frame is larger than its canvas", WebPFile.Animation(Plain, 16, 16, 2), Either),
        new("WebP whose canvas is larger than its picture", WebPFile.Of(WebPFile.Canvas(2_000, 2_000, 0), WebPFile.ChunksOf(Plain)), Either),
        new("WebP of 16383 × 16383", WebPFile.Lossless(16_383, 16_383), "photo.too-wide"),
        new("WebP of 16 million × 16 million", WebPFile.Of(WebPFile.Canvas(1 << 24, 1 << 24, 0), WebPFile.ChunksOf(Plain)), "photo.too-wide"),
        new("WebP of 100 megapixels", WebPFile.Lossless(10_000, 10_000), "photo.too-many-pixels"),
        new("WebP that claims 39 megapixels and has eight bytes", WebPFile.Lossless(6_244, 6_244), Damaged),
        new("WebP with a place", WebPFile.Of(WebPFile.Canvas(128, 96, WebPFile.Described), WebPFile.ChunksOf(Plain), WebPFile.Chunk("EXIF", ExifBlock.Of(1))), Stored),
        new("WebP with XMP", WebPFile.Of(WebPFile.Canvas(128, 96, WebPFile.Described), WebPFile.ChunksOf(Plain), WebPFile.Chunk("XMP ", Words)), Stored),
        new("WebP with a junk profile", WebPFile.Of(WebPFile.Canvas(128, 96, WebPFile.Described), WebPFile.Chunk("ICCP", Words), WebPFile.ChunksOf(Plain)), Either),
        new("WebP with an unknown chunk", WebPFile.Of(WebPFile.Canvas(128, 96, 0), WebPFile.Chunk("EVIL", Words), WebPFile.ChunksOf(Plain)), Either),
        new("WebP that begins with an unknown chunk", WebPFile.Of(WebPFile.Chunk("EVIL", Words), WebPFile.ChunksOf(Plain)), Damaged),
        new("WebP that is said to be 2 GB", WebPFile.WithSize(int.MaxValue - 8, WebPFile.ChunksOf(Plain)), Either),
        new("WebP that is said to be empty", WebPFile.WithSize(4, WebPFile.ChunksOf(Plain)), Either),
        new("WebP of its head alone", Plain[..12], Damaged),
        new("WebP whose picture does not start", WebPFile.Of(WebPFile.Chunk("VP8 ", new byte[64])), Damaged),
        new("lossless WebP without its mark", WebPFile.Of(WebPFile.Chunk("VP8L", new byte[64])), Damaged),
        new("WebP that is a ZIP as well", [.. Plain, .. ForeignFiles.Zip(("evil.sh", ExifBlock.Planted))], Stored),
        new("WebP with a web page behind it", [.. Plain, .. Words], Stored),
    ];
}
