using System.Text;
using static ReturnsDesk.Tests.Integrations.Photos.HostileFile;

namespace ReturnsDesk.Tests.Integrations.Photos;

internal static class HostilePngs
{
    private const string Damaged = "photo.damaged";
    private static readonly byte[] Plain = APicture.Png(120, 90);
    private static readonly byte[] Words = Encoding.Latin1.GetBytes("<script>alert('" + ExifBlock.Planted + "')</script>");

    public static IEnumerable<HostileFile> All() => [.. Built(), .. Described(), .. CutOff("PNG", Plain, 12), .. Flipped("PNG", Plain, 12)];

    private static IEnumerable<HostileFile> Built() =>
    [
        new("PNG of 50000 × 50000", PngFile.Of(PngFile.Header(50_000, 50_000), PngFile.Rows(10, 1)), "photo.too-wide"),
        new("PNG of 8 million × 1", PngFile.Of(PngFile.Header(8_000_000, 1), PngFile.Rows(10, 1)), "photo.too-wide"),
        new("PNG of 1 × 2 billion", PngFile.Of(PngFile.Header(1, int.MaxValue), PngFile.Rows(1, 1)), "photo.too-wide"),
        new("PNG of 4 billion", PngFile.Of(PngFile.Header(uint.MaxValue, 1), PngFile.Rows(1, 1)), Damaged),
        new("PNG of 144 megapixels", PngFile.Of(PngFile.Header(12_000, 12_000), PngFile.Rows(10, 1)), "photo.too-many-pixels"),
        new("PNG without a width", PngFile.Of(PngFile.Header(0, 10), PngFile.Rows(1, 10)), Damaged),
        new("PNG of 39 megapixels in seven passes", PngFile.Of(PngFile.Header(6_244, 6_244, interlaced: 1), PngFile.Rows(10, 1)), "photo.too-costly"),
        new("PNG that claims 39 megapixels and has one row", PngFile.Of(PngFile.Header(6_244, 6_244), PngFile.Rows(6_244, 1)), Damaged),
        new("PNG with fewer rows than it says", PngFile.Of(PngFile.Header(100, 100), PngFile.Rows(10, 10)), Damaged),
        new("PNG with more rows than it says", PngFile.Of(PngFile.Header(10, 10), PngFile.Rows(1_000, 1_000)), Either),
        new("PNG that unpacks to 64 MB", PngFile.Of(PngFile.Header(10, 10), PngFile.Rows(64_000, 1_000)), Either),
        new("PNG whose picture is not packed", PngFile.Of(PngFile.Header(10, 10), PngFile.Chunk("IDAT", Words)), Damaged),
        new("PNG with an empty picture", PngFile.Of(PngFile.Header(10, 10), PngFile.Chunk("IDAT", [])), Damaged),
        new("PNG without a picture", PngFile.Of(PngFile.Header(10, 10)), Damaged),
        new("PNG of its signature alone", PngFile.Signature, Damaged),
        new("PNG that does not begin with its header", PngFile.Of(PngFile.Rows(10, 10), PngFile.Header(10, 10)), Damaged),
        new("PNG with two headers", PngFile.Of(PngFile.Header(10, 10), PngFile.Header(9_000, 9_000), PngFile.Rows(10, 10)), Either),
        new("PNG with a wrong check sum of its header", Broken(PngFile.Of(PngFile.Header(10, 10), PngFile.Rows(10, 10)), 30), Damaged),
        new("PNG with a wrong check sum of its picture", Broken(Plain, Plain.Length - 14), Either),
        new("PNG of three bits", PngFile.Of(PngFile.Header(10, 10, depth: 3), PngFile.Rows(10, 10)), Damaged),
        new("PNG of an unknown kind", PngFile.Of(PngFile.Header(10, 10, kind: 5), PngFile.Rows(10, 10)), Damaged),
        new("PNG packed in an unknown way", PngFile.Of(PngFile.Chunk("IHDR", [.. PngFile.Int(10), .. PngFile.Int(10), 8, 0, 7, 0, 0]), PngFile.Rows(10, 10)), Damaged),
        new("PNG without its palette", PngFile.Of(PngFile.Header(10, 10, kind: PngFile.Palette), PngFile.Rows(10, 10)), Damaged),
        new("PNG with colours that its palette has not", PngFile.Of(PngFile.Header(4, 1, kind: PngFile.Palette), PngFile.Chunk("PLTE", [1, 2, 3]), PngFile.Chunk("IDAT", PngFile.Packed([0, 255, 255, 255, 255]))), Either),
        new("PNG with a chunk of 2 GB", [.. PngFile.Signature, .. PngFile.Header(10, 10), .. PngFile.Int(int.MaxValue), .. "IDAT"u8, .. new byte[50]], Damaged),
        new("PNG as telephones keep it inside", PngFile.Of(PngFile.Chunk("CgBI", [0x50, 0, 0x20, 2]), PngFile.Header(10, 10), PngFile.Rows(10, 10)), Damaged),
        new("PNG with unknown rules for its rows", PngFile.Of(PngFile.Header(4, 1), PngFile.Chunk("IDAT", PngFile.Packed([9, 1, 2, 3, 4]))), Either),
    ];

    private static IEnumerable<HostileFile> Described() =>
    [
        new("PNG with 300 texts of 8 MB each, packed", PngFile.With(Plain, [.. Enumerable.Repeat(PngFile.PackedText(8_000_000), 300)]), Stored),
        new("PNG with a script in a text", PngFile.With(Plain, PngFile.Chunk("tEXt", [.. "Comment"u8, 0, .. Words])), Stored),
        new("PNG with XMP", PngFile.With(Plain, PngFile.Chunk("iTXt", [.. "XML:com.adobe.xmp"u8, 0, 0, 0, 0, 0, .. Words])), Stored),
        new("PNG with a place", PngFile.With(Plain, PngFile.Chunk("eXIf", ExifBlock.Of(1))), Stored),
        new("PNG whose EXIF runs in a circle", PngFile.With(Plain, PngFile.Chunk("eXIf", ExifBlock.Looped())), Stored),
        new("PNG with a junk profile", PngFile.With(Plain, PngFile.Profile("junk", Enumerable.Repeat((byte)0xA5, 3_000).ToArray())), Stored),
        new("PNG with a script for a profile's name", PngFile.With(Plain, PngFile.Profile("<script>" + ExifBlock.Planted, Words)), Stored),
        new("PNG with a profile that swells", PngFile.With(Plain, PngFile.Profile("big", new byte[200_000_000])), Either),
        new("PNG with a private chunk", PngFile.With(Plain, PngFile.Chunk("prVt", Words)), Stored),
        new("PNG with an unknown chunk that it needs", PngFile.With(Plain, PngFile.Chunk("NEED", Words)), Stored),
        new("PNG with 500 frames", PngFile.With(Plain, [PngFile.Chunk("acTL", [0, 0, 1, 0xF4, 0, 0, 0, 0]), .. Enumerable.Repeat(PngFile.Chunk("fdAT", new byte[1_000]), 500)]), Stored),
        new("PNG that is a ZIP as well", [.. Plain, .. ForeignFiles.Zip(("evil.sh", ExifBlock.Planted))], Stored),
        new("PNG with PHP behind it", [.. Plain, .. "<?php system('x'); ?>"u8, .. Words], Stored),
        new("PNG of sixteen bits", PngFile.Of(PngFile.Header(10, 10, depth: 16, kind: PngFile.Colour), PngFile.Rows(60, 10)), Stored),
        new("PNG of one bit", PngFile.Of(PngFile.Header(10, 10, depth: 1), PngFile.Rows(2, 10)), Stored),
        new("PNG in seven passes", PngFile.Of(PngFile.Header(1, 1, interlaced: 1), PngFile.Rows(1, 1)), Stored),
        new("PNG of 12000 × 1", PngFile.Of(PngFile.Header(12_000, 1), PngFile.Rows(12_000, 1)), Stored),
        new("PNG of 1 × 12000", PngFile.Of(PngFile.Header(1, 12_000), PngFile.Rows(1, 12_000)), Stored),
    ];

    private static byte[] Broken(byte[] png, int at)
    {
        byte[] broken = [.. png];
        broken[at] ^= 0x55;
        return broken;
    }
}
