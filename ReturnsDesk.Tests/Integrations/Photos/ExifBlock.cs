using System.Buffers.Binary;
using System.Text;

namespace ReturnsDesk.Tests.Integrations.Photos;

/// <summary>What a phone writes into a photo: how it was held, a description, and where it was taken.</summary>
internal static class ExifBlock
{
    /// <summary>Put into all metadata of the tests; must never come out again.</summary>
    public const string Planted = "PLANTED-52N13E";

    private const int Head = 8;

    public static byte[] Of(int orientation, string description = Planted)
    {
        byte[] text = [.. Encoding.Latin1.GetBytes(description), 0];
        const int Entries = 3;
        var texts = Head + 2 + (Entries * 12) + 4;
        var gps = texts + text.Length;
        return
        [
            .. "II*\0"u8, .. Int(Head),
            .. Short(Entries), .. Entry(0x010E, 2, text.Length, texts), .. Entry(0x0112, 3, 1, orientation), .. Entry(0x8825, 4, 1, gps), .. Int(0),
            .. text,
            .. Short(2), .. Entry(0x0001, 2, 2, 'N'), .. Entry(0x0002, 5, 1, gps + 2 + 24 + 4), .. Int(0), .. Int(52), .. Int(1),
        ];
    }

    /// <summary>A directory whose successor is itself.</summary>
    public static byte[] Looped() => [.. "II*\0"u8, .. Int(Head), .. Short(1), .. Entry(0x8769, 4, 1, Head), .. Int(Head)];

    private static byte[] Entry(int tag, int type, int count, int value) => [.. Short(tag), .. Short(type), .. Int(count), .. Int(value)];

    private static byte[] Short(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
