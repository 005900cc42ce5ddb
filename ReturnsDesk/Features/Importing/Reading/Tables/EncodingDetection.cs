using System.Text;

namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>Finds the encoding of a text from all its bytes, in flat memory.</summary>
public static class EncodingDetection
{
    private const int BlockBytes = 64 * 1024;

    /// <summary>One of <see cref="TextEncodings.All"/>.</summary>
    public static string Detect(Stream stream)
    {
        var block = new byte[BlockBytes];
        var length = stream.ReadAtLeast(block, BlockBytes, throwOnEndOfStream: false);
        var start = block.AsSpan(0, length);
        if (FromMark(start) is { } marked)
        {
            return marked;
        }

        var zeros = Utf16Zeros(start);
        if (zeros is not null)
        {
            return zeros;
        }

        var utf8 = new StrictReading(TextEncodings.Utf8);
        var chinese = new StrictReading(TextEncodings.Gb18030);
        var pairs = new ChinesePairs();
        while (length > 0)
        {
            utf8.Add(block.AsSpan(0, length));
            if (utf8.Broken || !Ascii.IsValid(block.AsSpan(0, length)))
            {
                chinese.Add(block.AsSpan(0, length));
                pairs.Add(block.AsSpan(0, length));
            }

            length = stream.ReadAtLeast(block, BlockBytes, throwOnEndOfStream: false);
        }

        utf8.End();
        chinese.End();
        return !utf8.Broken ? TextEncodings.Utf8
            : !chinese.Broken && pairs.LookChinese ? TextEncodings.Gb18030
            : TextEncodings.Windows1252;
    }

    private static string? FromMark(ReadOnlySpan<byte> start) =>
        start.StartsWith(Encoding.UTF8.Preamble) ? TextEncodings.Utf8
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? TextEncodings.Utf16
        : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? TextEncodings.Utf16BigEndian
        : start.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]) ? TextEncodings.Gb18030
        : null;

    // In UTF-16 without a mark every separator, digit and Latin letter leaves a zero byte on the same side.
    private static string? Utf16Zeros(ReadOnlySpan<byte> start)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        var pairs = start.Length / 2;
        return pairs == 0 ? null
            : odd * 5 > pairs && even * 50 < pairs ? TextEncodings.Utf16
            : even * 5 > pairs && odd * 50 < pairs ? TextEncodings.Utf16BigEndian
            : null;
    }
}
