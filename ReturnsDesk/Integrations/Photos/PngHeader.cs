using System.Buffers.Binary;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>The first chunk of a PNG. One that comes in seven passes (interlaced) is held by its decoder a second time.</summary>
internal static class PngHeader
{
    private const int Signature = 8;
    private const int ChunkHead = 8;
    private const int HeaderLength = 13;
    private const int MostBytesPerPixel = 4;
    private const int InterlacedPasses = 7;

    public static PhotoHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Signature + ChunkHead + HeaderLength + 4
            || BinaryPrimitives.ReadUInt32BigEndian(file[Signature..]) != HeaderLength || !file.Slice(Signature + 4, 4).SequenceEqual("IHDR"u8))
        {
            return null;
        }

        var chunk = file.Slice(Signature + ChunkHead, HeaderLength);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(chunk), BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]));
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1)
        {
            return null;
        }

        var isInterlaced = chunk[12] == 1;
        var header = new PhotoHeader(PhotoFormat.Png, (int)width, (int)height);
        return isInterlaced ? header with { Passes = InterlacedPasses, WorkBytes = header.Pixels * MostBytesPerPixel } : header;
    }
}
