using System.Buffers.Binary;
using System.Text;

namespace ReturnsDesk.Tests.Integrations.Photos;

/// <summary>WebPs by hand, chunk by chunk.</summary>
internal static class WebPFile
{
    public const byte Animated = 0x02;
    public const byte Described = 0x2C;
    private const int Head = 12;

    public static byte[] Chunk(string kind, byte[] content) => [.. Encoding.Latin1.GetBytes(kind), .. Int(content.Length), .. content, .. new byte[content.Length % 2]];

    public static byte[] Of(params byte[][] chunks) => WithSize(4 + chunks.Sum(chunk => chunk.Length), chunks);

    public static byte[] WithSize(int size, params byte[][] chunks) => [.. "RIFF"u8, .. Int(size), .. "WEBP"u8, .. chunks.SelectMany(chunk => chunk)];

    /// <summary>The chunks of a file that was written by others.</summary>
    public static byte[] ChunksOf(byte[] webp) => webp[Head..];

    public static byte[] Canvas(int width, int height, byte flags) => Chunk("VP8X", [flags, 0, 0, 0, .. Low24(width - 1), .. Low24(height - 1)]);

    public static byte[] Animation(byte[] picture, int width, int height, int frames)
    {
        var frame = Chunk("ANMF", [0, 0, 0, 0, 0, 0, .. Low24(width - 1), .. Low24(height - 1), 10, 0, 0, 0, .. ChunksOf(picture)]);
        return Of([Canvas(width, height, Animated), Chunk("ANIM", [0, 0, 0, 0, 0, 0]), .. Enumerable.Repeat(frame, frames)]);
    }

    public static byte[] Lossless(int width, int height) => Of(Chunk("VP8L", [0x2F, .. Int((width - 1) | ((height - 1) << 14)), .. new byte[8]]));

    private static byte[] Low24(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    private static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
