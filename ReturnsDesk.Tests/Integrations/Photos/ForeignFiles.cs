using System.IO.Compression;
using System.Text;

namespace ReturnsDesk.Tests.Integrations.Photos;

/// <summary>What is no photo at all, whatever it is called.</summary>
internal static class ForeignFiles
{
    private const string No = "photo.not-a-picture";

    public static IEnumerable<HostileFile> All() =>
    [
        new("nothing", [], "photo.empty"),
        new("one byte", [0xFF], No),
        new("zeros", new byte[4096], No),
        Text("words", "a photo of my shoes", No),
        Text("a web page", "<!doctype html><script>alert(1)</script>", No),
        Text("a web page called svgish", "<html><body>svg</body></html>", No),
        Text("PHP", "<?php system($_GET['c']); ?>", No),
        Text("a shell script", "#!/bin/sh\nrm -rf /\n", No),
        Text("JSON", "{\"photo\":true}", No),
        Text("XML with an entity bomb", "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaa\">]><l>&a;</l>", No),
        new("a Windows program", [.. "MZ"u8, .. new byte[200]], No),
        new("a Linux program", [0x7F, .. "ELF"u8, .. new byte[200]], No),
        new("a Java class", [0xCA, 0xFE, 0xBA, 0xBE, .. new byte[60]], No),
        new("an icon", [0, 0, 1, 0, 1, 0, 16, 16, .. new byte[60]], No),
        new("a sound", [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, .. new byte[40]], No),
        new("JPEG 2000", [0, 0, 0, 12, .. "jP  "u8, 0x0D, 0x0A, 0x87, 0x0A, .. new byte[40]], No),
        new("JPEG XL", [0xFF, 0x0A, .. new byte[60]], No),
        new("MNG", [0x8A, .. "MNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[60]], No),
        new("a PNG whose line ends were changed", [0x89, .. "PNG"u8, 0x0A, 0x1A, 0x0A, .. new byte[60]], No),
        new("a file that starts with half a JPEG", [0xFF, 0xD8, 0x00, .. new byte[60]], No),
        Text("a JPEG header as text", "FFD8FFE000104A464946", No),
        Text("SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "photo.svg"),
        Text("SVG with a mark of byte order", "\uFEFF  <svg/>", "photo.svg"),
        Text("SVG with a declaration", "<?xml version=\"1.0\"?><!-- x --><svg><script>alert(1)</script></svg>", "photo.svg"),
        Text("SVG in capitals", "<SVG></SVG>", "photo.svg"),
        new("GIF of 1987", [.. "GIF87a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B], "photo.gif"),
        new("GIF with 20000 frames", Frames(20_000), "photo.gif"),
        new("GIF that is a Java archive as well", [.. Frames(1), .. Zip(("A.class", "x"))], "photo.gif"),
        new("TIFF, little end first", [.. "II*\0"u8, 8, 0, 0, 0, .. new byte[60]], "photo.tiff"),
        new("TIFF, big end first", [.. "MM\0*"u8, 0, 0, 0, 8, .. new byte[60]], "photo.tiff"),
        new("BigTIFF", [.. "II+\0"u8, 8, 0, 0, 0, .. new byte[60]], "photo.tiff"),
        new("a bitmap", [.. "BM"u8, .. new byte[120]], "photo.bitmap"),
        Text("PDF", "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript>>>>", "photo.pdf"),
        new("ZIP", Zip(("photo.jpg", "x")), "photo.archive"),
        new("ZIP without entries", Zip(), "photo.archive"),
        new("ZIP that leaves its folder", Zip(("../../evil.sh", "x")), "photo.archive"),
        new("ZIP in ZIP", Zip(("inner.zip", Encoding.Latin1.GetString(Zip(("a", "b"))))), "photo.archive"),
        new("ZIP that swells", Zip(("zeros", new string('0', 4_000_000))), "photo.archive"),
        new("a text document", Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")), "photo.archive"),
        new("RAR", [.. "Rar!"u8, 0x1A, 7, 1, 0, .. new byte[40]], "photo.archive"),
        new("7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, .. new byte[40]], "photo.archive"),
        new("gzip", [0x1F, 0x8B, 8, .. new byte[40]], "photo.archive"),
        new("an old text document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[60]], "photo.archive"),
        new("Matroska", [0x1A, 0x45, 0xDF, 0xA3, .. new byte[60]], "photo.video"),
        new("AVI", [.. "RIFF"u8, 0, 1, 0, 0, .. "AVI LIST"u8, .. new byte[40]], "photo.video"),
        Box("MP4", "isom", "mp42", "photo.video"),
        Box("QuickTime", "qt  ", "qt  ", "photo.video"),
        Box("a box of an unknown brand", "????", "????", "photo.video"),
        Box("HEIC", "heic", "mif1", "photo.heic"),
        Box("HEIC of ten bits", "heix", "mif1", "photo.heic"),
        Box("HEIC, a sequence", "hevc", "msf1", "photo.heic"),
        Box("HEIF", "mif1", "heic", "photo.heic"),
        Box("HEIF by its compatible brand alone", "????", "heic", "photo.heic"),
        Box("AVIF", "avif", "mif1", "photo.avif"),
        Box("AVIF by its compatible brand alone", "mif1", "avif", "photo.avif"),
        new("HEIC with a box of no length", [0, 0, 0, 0, .. "ftypheic"u8], "photo.heic"),
    ];

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private static HostileFile Text(string name, string text, string answer) => new(name, Encoding.UTF8.GetBytes(text), answer);

    private static HostileFile Box(string name, string brand, string compatible, string answer) =>
        new(name, [0, 0, 0, 24, .. "ftyp"u8, .. Encoding.Latin1.GetBytes(brand), 0, 0, 0, 0, .. Encoding.Latin1.GetBytes(compatible), .. "miaf"u8, .. new byte[200]], answer);

    private static byte[] Frames(int count)
    {
        byte[] frame = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        return [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, .. Enumerable.Repeat(frame, count).SelectMany(bytes => bytes), 0x3B];
    }
}
