using System.Buffers.Binary;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>
/// Walks the segments of a JPEG: size and components from its frame, and how many scans follow. A picture in more than one scan is put together from
/// coefficients, two bytes each, which the decoder holds whole.
/// </summary>
internal static class JpegHeader
{
    private const int CoefficientBytes = 2;
    private const int EightBits = 8;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    /// <summary>Null where it cannot be read as a JPEG of the kinds that cameras write: baseline, extended or progressive, eight bits, Huffman coded.</summary>
    public static PhotoHeader? Read(ReadOnlySpan<byte> file)
    {
        Frame? frame = null;
        var scans = 0;
        for (var at = 2; NextMarker(file, ref at) is { } marker && marker != EndOfImage && scans <= DecodeBudget.MostPasses;)
        {
            if (IsAlone(marker))
            {
                continue;
            }

            if (at + 2 > file.Length || BinaryPrimitives.ReadUInt16BigEndian(file[at..]) is var length && (length < 2 || at + length > file.Length))
            {
                break;
            }

            var segment = file.Slice(at + 2, length - 2);
            if (IsFrame(marker))
            {
                if (frame is not null || Frame.Read(marker, segment) is not { } read)
                {
                    return null;
                }

                frame = read;
            }

            scans += marker == StartOfScan ? 1 : 0;
            if (marker == StartOfScan && (frame is null || segment.IsEmpty))
            {
                return null;
            }

            frame = marker == StartOfScan && segment[0] < frame!.Components ? frame with { IsWhole = true } : frame;
            at += length;
        }

        return frame is null || scans == 0 ? null : frame.ToHeader(scans);
    }

    /// <summary>The marker at or after <paramref name="at"/>, which then stands behind it; skips what a scan holds, where FF is stuffed or a restart.</summary>
    private static byte? NextMarker(ReadOnlySpan<byte> file, ref int at)
    {
        while (at + 1 < file.Length)
        {
            var next = file[at..^1].IndexOf((byte)0xFF);
            if (next < 0)
            {
                return null;
            }

            at += next + 1;
            if (file[at] is not (0x00 or 0xFF))
            {
                return file[at++];
            }
        }

        return null;
    }

    private static bool IsAlone(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD8);

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private sealed record Frame(int Width, int Height, int Components, long Samples, bool IsWhole)
    {
        public static Frame? Read(byte marker, ReadOnlySpan<byte> segment)
        {
            if (marker is not (0xC0 or 0xC1 or 0xC2) || segment.Length < 6 || segment[0] != EightBits || segment[5] is not (1 or 3 or 4) || segment.Length < 6 + (3 * segment[5]))
            {
                return null;
            }

            var (height, width, components) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), segment[5]);
            return height == 0 || width == 0 || SamplesOf(segment[6..], components, width, height) is not { } samples
                ? null
                : new Frame(width, height, components, samples, IsWhole: marker == 0xC2);
        }

        public PhotoHeader ToHeader(int scans) =>
            new(PhotoFormat.Jpeg, Width, Height) { Passes = scans, WorkBytes = IsWhole || scans > 1 ? Samples * CoefficientBytes : 0 };

        /// <summary>Colour is often kept at half the width and height.</summary>
        private static long? SamplesOf(ReadOnlySpan<byte> components, int count, int width, int height)
        {
            var (across, down) = (1, 1);
            for (var i = 0; i < count; i++)
            {
                var (h, v) = (components[(3 * i) + 1] >> 4, components[(3 * i) + 1] & 0xF);
                if (h is < 1 or > 4 || v is < 1 or > 4)
                {
                    return null;
                }

                (across, down) = (Math.Max(across, h), Math.Max(down, v));
            }

            var samples = 0L;
            for (var i = 0; i < count; i++)
            {
                var (h, v) = (components[(3 * i) + 1] >> 4, components[(3 * i) + 1] & 0xF);
                samples += WholeBlocks(width, h, across) * WholeBlocks(height, v, down);
            }

            return samples;
        }

        private static long WholeBlocks(int length, int share, int most)
        {
            var unit = EightBits * most;
            return (length + unit - 1) / unit * (long)EightBits * share;
        }
    }
}
