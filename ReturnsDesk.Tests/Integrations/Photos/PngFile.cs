using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ReturnsDesk.Tests.Integrations.Photos;

/// <summary>PNGs by hand, chunk by chunk.</summary>
internal static class PngFile
{
    public const byte Grey = 0;
    public const byte Colour = 2;
    public const byte Palette = 3;
    public static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    public static readonly byte[] End = Chunk("IEND", []);
    private const int AfterHeader = 8 + 25;

    public static byte[] Chunk(string kind, byte[] content)
    {
        byte[] counted = [.. Encoding.Latin1.GetBytes(kind), .. content];
        return [.. Int((uint)content.Length), .. counted, .. Int(Crc(counted))];
    }

    public static byte[] Header(uint width, uint height, byte depth = 8, byte kind = Grey, byte interlaced = 0) =>
        Chunk("IHDR", [.. Int(width), .. Int(height), depth, kind, 0, 0, interlaced]);

    public static byte[] Of(params byte[][] chunks) => [.. Signature, .. chunks.SelectMany(chunk => chunk), .. End];

    /// <summary>The chunks come right behind the header.</summary>
    public static byte[] With(byte[] png, params byte[][] chunks) => [.. png.AsSpan(0, AfterHeader), .. chunks.SelectMany(chunk => chunk), .. png.AsSpan(AfterHeader)];

    /// <summary>Rows of zeros, each with its filter byte.</summary>
    public static byte[] Rows(int bytesPerRow, int rows) => Chunk("IDAT", Packed(new byte[(bytesPerRow + 1) * rows]));

    /// <summary>A text that is a thousand times larger once unpacked.</summary>
    public static byte[] PackedText(int size) => Chunk("zTXt", [.. "Comment"u8, 0, 0, .. Packed(new byte[size])]);

    public static byte[] Profile(string name, byte[] content) => Chunk("iCCP", [.. Encoding.Latin1.GetBytes(name), 0, 0, .. Packed(content)]);

    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Int(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var next in bytes)
        {
            crc ^= next;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
