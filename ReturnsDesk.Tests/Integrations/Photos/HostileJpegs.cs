using System.Text;
using ReturnsDesk.Domain.Returns;
using static ReturnsDesk.Tests.Integrations.Photos.HostileFile;

namespace ReturnsDesk.Tests.Integrations.Photos;

internal static class HostileJpegs
{
    private const string Damaged = "photo.damaged";
    private const string Script = "<script>alert('" + ExifBlock.Planted + "')</script>";
    private static readonly byte[] Plain = APicture.Jpeg();
    private static readonly byte[] Words = Encoding.Latin1.GetBytes(Script);

    public static IEnumerable<HostileFile> All() => [.. Built(), .. Described(), .. CutOff("JPEG", Plain, 20), .. CutOff("progressive JPEG", JpegFile.Progressive(64, 64, 8), 8), .. Flipped("JPEG", Plain, 24)];

    private static IEnumerable<HostileFile> Built() =>
    [
        new("JPEG of 65535 × 65535", JpegFile.Claiming(0xC0, 65_535, 65_535), "photo.too-wide"),
        new("JPEG one pixel wider than is taken", JpegFile.Claiming(0xC0, PhotoLimits.MostSide + 1, 1), "photo.too-wide"),
        new("JPEG of 144 megapixels", JpegFile.Claiming(0xC0, 12_000, 12_000), "photo.too-many-pixels"),
        new("JPEG that claims 39 megapixels and has one byte", JpegFile.Claiming(0xC0, 7_000, 5_600), Damaged),
        new("progressive JPEG of 40 megapixels in full colour", JpegFile.Claiming(0xC2, 7_300, 5_470), "photo.too-costly"),
        new("JPEG of 5000 scans", JpegFile.Progressive(512, 512, 5_000), "photo.too-costly"),
        new("JPEG of 10000 scans", JpegFile.Progressive(64, 64, 10_000), "photo.too-costly"),
        new("JPEG of 101 scans", JpegFile.Progressive(64, 64, 101), "photo.too-costly"),
        new("JPEG of 90 scans", JpegFile.Progressive(1_024, 1_024, 90), Either),
        new("JPEG without a height", JpegFile.Claiming(0xC0, 100, 0), Damaged),
        new("JPEG without a width", JpegFile.Claiming(0xC0, 0, 100), Damaged),
        new("JPEG sampled by zero", JpegFile.Claiming(0xC0, 100, 100, sampling: 0), Damaged),
        new("JPEG sampled by fifteen", JpegFile.Claiming(0xC0, 100, 100, sampling: 0xFF), Damaged),
        new("JPEG of twelve bits", JpegFile.Claiming(0xC1, 100, 100, precision: 12), Damaged),
        new("lossless JPEG", JpegFile.Claiming(0xC3, 100, 100), Damaged),
        new("arithmetic JPEG", JpegFile.Claiming(0xC9, 100, 100), Damaged),
        new("JPEG of two frames, the second huge", JpegFile.With(Plain, JpegFile.Frame(0xC0, 10, 10)), Damaged),
        new("JPEG that begins and ends", [0xFF, 0xD8, .. JpegFile.End], "photo.not-a-picture", Damaged),
        new("JPEG of filling bytes", [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 100_000)], Damaged),
        new("JPEG of restarts", [0xFF, 0xD8, .. Enumerable.Repeat<byte[]>([0xFF, 0xD0], 50_000).SelectMany(bytes => bytes)], Damaged),
        new("JPEG whose segment is longer than the file", [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 1, 2, 3], Damaged),
        new("JPEG whose segment has no length", [0xFF, 0xD8, 0xFF, 0xE1, 0, 0, .. Plain.AsSpan(2)], Damaged),
        new("JPEG with a scan before its frame", [0xFF, 0xD8, .. JpegFile.Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Plain.AsSpan(2)], Damaged),
        new("JPEG one byte too large", [.. Plain, .. new byte[PhotoLimits.MostBytes + 1 - Plain.Length]], "photo.too-many-bytes"),
        new("JPEG with a long tail of zeros", [.. Plain, .. new byte[3 * PhotoLimits.Megabyte]], Stored),
    ];

    private static IEnumerable<HostileFile> Described() =>
    [
        new("JPEG that is a ZIP as well", [.. Plain, .. ForeignFiles.Zip(("evil.sh", ExifBlock.Planted))], Stored),
        new("JPEG that is a Java archive as well", [.. Plain, .. ForeignFiles.Zip(("META-INF/MANIFEST.MF", ExifBlock.Planted))], Stored),
        new("JPEG with a web page behind it", [.. Plain, .. Words], Stored),
        new("JPEG with a second JPEG behind it", [.. Plain, .. JpegFile.WithExif(Plain, 1)], Stored),
        new("JPEG that is a PDF as well", JpegFile.With(Plain, JpegFile.Segment(0xFE, [.. "%PDF-1.7 "u8, .. Words])), Stored),
        new("JPEG with PHP in its comment", JpegFile.With(Plain, JpegFile.Segment(0xFE, [.. "<?php system('x'); ?>"u8, .. Words])), Stored),
        new("JPEG with a place", JpegFile.WithExif(Plain, 1), Stored),
        new("JPEG lying on its side, with a place", JpegFile.WithExif(Plain, 6), Stored),
        new("JPEG of an unheard of orientation", JpegFile.WithExif(Plain, 99), Stored),
        new("JPEG with a script in its description", JpegFile.With(Plain, JpegFile.App(1, "Exif\0\0", ExifBlock.Of(1, Script))), Stored),
        new("JPEG whose EXIF runs in a circle", JpegFile.With(Plain, JpegFile.App(1, "Exif\0\0", ExifBlock.Looped())), Stored),
        new("JPEG whose EXIF is junk", JpegFile.With(Plain, JpegFile.App(1, "Exif\0\0", Enumerable.Repeat((byte)0xFF, 4_000).ToArray())), Stored),
        new("JPEG with XMP", JpegFile.With(Plain, JpegFile.App(1, "http://ns.adobe.com/xap/1.0/\0", Words)), Stored),
        new("JPEG with long XMP", JpegFile.With(Plain, JpegFile.App(1, "http://ns.adobe.com/xmp/extension/\0", [.. Words, .. new byte[60_000]])), Stored),
        new("JPEG with IPTC", JpegFile.With(Plain, JpegFile.App(13, "Photoshop 3.0\0", [.. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, 40, .. Words])), Stored),
        new("JPEG with a junk profile", JpegFile.With(Plain, JpegFile.App(2, "ICC_PROFILE\0", [1, 1, .. Enumerable.Repeat((byte)0xA5, 3_000)])), Stored),
        new("JPEG with a script for a profile", JpegFile.With(Plain, JpegFile.App(2, "ICC_PROFILE\0", [1, 1, .. Words])), Stored),
        new("JPEG with part 9 of 3 of a profile", JpegFile.With(Plain, JpegFile.App(2, "ICC_PROFILE\0", [9, 3, .. new byte[200]])), Stored),
        new("JPEG with a list of further pictures", JpegFile.With(Plain, JpegFile.App(2, "MPF\0", ExifBlock.Looped())), Stored),
        new("JPEG with 1000 segments", JpegFile.With(Plain, [.. Enumerable.Repeat(JpegFile.App(4, "X", Words), 1_000)]), Stored),
        new("JPEG with two EXIF blocks", JpegFile.WithExif(JpegFile.WithExif(Plain, 3), 8), Stored),
    ];
}
