using System.Buffers.Binary;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>
/// What of a PNG its decoder is given: the picture, its palette, transparency, colours and orientation. Texts, times, further frames and whatever else packs
/// gigabytes into a few kilobytes never reach it.
/// </summary>
internal static class PngDiet
{
    private const int Signature = 8;
    private const int ChunkFrame = 12;
    private const int MostProfile = 512 * 1024;
    private static readonly string[] Kept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "sRGB", "gAMA", "cHRM", "iCCP", "eXIf"];

    public static ReadOnlyMemory<byte> Of(byte[] file)
    {
        var lean = new MemoryStream(file.Length);
        lean.Write(file, 0, Signature);
        for (var at = Signature; at + ChunkFrame <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            var rest = file.Length - at;
            var size = (int)Math.Min(rest, (long)length + ChunkFrame);
            var kind = System.Text.Encoding.Latin1.GetString(file, at + 4, 4);
            if (Kept.Contains(kind) && (kind is "IDAT" or "PLTE" || length <= MostProfile))
            {
                lean.Write(file, at, size);
            }

            at += size;
            if (kind == "IEND")
            {
                break;
            }
        }

        return lean.GetBuffer().AsMemory(0, (int)lean.Length);
    }
}
