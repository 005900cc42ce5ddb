using System.Buffers.Binary;
using System.Text;

namespace ReturnsDesk.Tests.Integrations.Photos;

/// <summary>Reads stored bytes as an inspector would: only what a picture needs may be in them, and nothing behind their end.</summary>
internal static class CleanJpeg
{
    private const int PlainJfif = 16;
    private static readonly string[] Marks =
        ["Exif", "http://ns.adobe", "ICC_PROFILE", "GPS", "Photoshop", "8BIM", "MPF\0", "<script", "<?php", "%PDF", "PK\x03\x04", "xpacket", "META-INF", ExifBlock.Planted];

    public static IEnumerable<string> Findings(byte[] stored)
    {
        var text = Encoding.Latin1.GetString(stored);
        foreach (var mark in Marks.Where(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"holds {mark}";
        }

        if (!text.StartsWith("\xFF\xD8", StringComparison.Ordinal) || !text.EndsWith("\xFF\xD9", StringComparison.Ordinal))
        {
            yield return "is not a JPEG from its first byte to its last";
            yield break;
        }

        var at = 2;
        for (byte marker; (marker = stored[at + 1]) != 0xDA; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(stored.AsSpan(at + 2)))
        {
            if (marker is not (0xC0 or 0xC4 or 0xDB or 0xDD or 0xE0) || (marker == 0xE0 && BinaryPrimitives.ReadUInt16BigEndian(stored.AsSpan(at + 2)) != PlainJfif))
            {
                yield return $"has a segment {marker:X2}";
            }
        }

        // Behind the start of its only scan there is the picture and then the end.
        for (at += 2; at < stored.Length - 2; at++)
        {
            if (stored[at] == 0xFF && stored[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                yield return $"goes on behind its end, at {at}";
            }
        }
    }
}
