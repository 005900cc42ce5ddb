using System.Buffers.Binary;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>The first chunk of a WebP. A lossless picture is held whole by its decoder whatever size it hands out; of the extended kind either may follow.</summary>
internal static class WebPHeader
{
    private const int Riff = 12;
    private const int ChunkHead = 8;
    private const int LosslessBytesPerPixel = 4;
    private const int LosslessMark = 0x2F;
    private const int Low14 = 0x3FFF;

    private static ReadOnlySpan<byte> LossyMark => [0x9D, 0x01, 0x2A];

    public static bool IsWebP(ReadOnlySpan<byte> file) => file.Length >= Riff && file.StartsWith("RIFF"u8) && file[8..Riff].SequenceEqual("WEBP"u8);

    public static PhotoHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Riff + ChunkHead + 10)
        {
            return null;
        }

        var kind = file.Slice(Riff, 4);
        var chunk = file[(Riff + ChunkHead)..];
        return kind.SequenceEqual("VP8 "u8) ? Lossy(chunk) : kind.SequenceEqual("VP8L"u8) ? Lossless(chunk) : kind.SequenceEqual("VP8X"u8) ? Extended(chunk) : null;
    }

    private static PhotoHeader? Lossy(ReadOnlySpan<byte> chunk)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(chunk[6..]) & Low14, BinaryPrimitives.ReadUInt16LittleEndian(chunk[8..]) & Low14);
        return !chunk[3..].StartsWith(LossyMark) || width == 0 || height == 0 ? null : Of(width, height, bytesPerPixel: 0);
    }

    private static PhotoHeader? Lossless(ReadOnlySpan<byte> chunk)
    {
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[1..]);
        return chunk[0] != LosslessMark ? null : Of((int)(bits & Low14) + 1, (int)((bits >> 14) & Low14) + 1, LosslessBytesPerPixel);
    }

    private static PhotoHeader Extended(ReadOnlySpan<byte> chunk) => Of(Low24(chunk[4..]) + 1, Low24(chunk[7..]) + 1, LosslessBytesPerPixel);

    private static int Low24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static PhotoHeader Of(int width, int height, int bytesPerPixel) => new(PhotoFormat.WebP, width, height) { WorkBytes = (long)width * height * bytesPerPixel };
}
