using System.Buffers.Binary;
using System.Text;

namespace ReturnsDesk.Tests.Integrations.Photos;

/// <summary>JPEGs by hand: with segments put in, and with as many scans as wished.</summary>
internal static class JpegFile
{
    public static readonly byte[] End = [0xFF, 0xD9];
    private static readonly byte[] Start = [0xFF, 0xD8];

    public static byte[] Segment(byte marker, byte[] content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [0xFF, marker, .. length, .. content];
    }

    public static byte[] App(int number, string label, byte[] content) => Segment((byte)(0xE0 + number), [.. Encoding.Latin1.GetBytes(label), .. content]);

    /// <summary>The segments come right behind the start.</summary>
    public static byte[] With(byte[] jpeg, params byte[][] segments) => [.. Start, .. segments.SelectMany(part => part), .. jpeg.AsSpan(2)];

    public static byte[] WithExif(byte[] jpeg, int orientation) => With(jpeg, App(1, "Exif\0\0", ExifBlock.Of(orientation)));

    /// <summary>Three components, sampled as told (0x22 for the first: colour at half the width and height).</summary>
    public static byte[] Frame(byte marker, int width, int height, byte sampling = 0x11, byte precision = 8) =>
        Segment(marker, [precision, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, sampling, 0, 2, 0x11, 0, 3, 0x11, 0]);

    /// <summary>A frame of this size that nothing follows but a scan of three components.</summary>
    public static byte[] Claiming(byte marker, int width, int height, byte sampling = 0x11, byte precision = 8) =>
        [.. Start, .. Frame(marker, width, height, sampling, precision), .. Segment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]), 0, .. End];

    /// <summary>A grey progressive picture: one scan of what is average, then so many that say "nothing more in any block".</summary>
    public static byte[] Progressive(int width, int height, int scans)
    {
        var blocks = (width + 7) / 8 * ((height + 7) / 8);
        var quantities = Segment(0xDB, [0, .. Enumerable.Repeat((byte)16, 64)]);
        var frame = Segment(0xC2, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        byte[] first = [.. Segment(0xDA, [1, 1, 0, 0, 0, 0]), .. new byte[(blocks + 7) / 8]];

        // One code, a zero bit, for a run of 16384 empty blocks and fourteen more bits.
        byte[] further = [.. Segment(0xDA, [1, 1, 0, 1, 63, 0]), .. new byte[(((blocks + 16383) / 16384 * 15) + 7) / 8]];
        return [.. Start, .. quantities, .. frame, .. Codes(0x00, 0x00), .. Codes(0x10, 0xE0), .. first, .. Enumerable.Repeat(further, scans - 1).SelectMany(scan => scan), .. End];
    }

    private static byte[] Codes(byte table, byte symbol) => Segment(0xC4, [table, 1, .. new byte[15], symbol]);
}
