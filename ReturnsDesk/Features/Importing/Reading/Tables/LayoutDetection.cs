namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>Looks at the bytes of a file and decides how to read them; what the options say comes first.</summary>
internal static class LayoutDetection
{
    private const int SampleCharacters = 64 * 1024;

    // The first bytes of files that people upload by mistake: PDF, PNG, JPEG, GIF, gzip, RAR.
    private static readonly byte[][] NoTables =
        [[0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38], [0x1F, 0x8B, 0x08], [0x52, 0x61, 0x72, 0x21]];

    public static TableLayout Detect(ImportSource source, ReadOptions options)
    {
        var layout = new TableLayout(source);
        using var stream = source.Open();
        Span<byte> start = stackalloc byte[4];
        start = start[..stream.ReadAtLeast(start, 4, throwOnEndOfStream: false)];
        if (start.IsEmpty)
        {
            return layout with { Problem = new FileProblem(source.Name, ImportCodes.EmptyFile) };
        }

        if (start.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return layout with { Problem = new FileProblem(source.Name, ImportCodes.OldExcel) };
        }

        if (start.SequenceEqual("PK\u0003\u0004"u8))
        {
            var (sheets, problem) = Workbook.Inspect(source, options.Sheet);
            return layout with { Sheet = options.Sheet ?? (sheets.Count == 0 ? null : sheets[0]), Sheets = sheets, Problem = problem };
        }

        foreach (var magic in NoTables)
        {
            if (start.StartsWith(magic))
            {
                return layout with { Problem = new FileProblem(source.Name, ImportCodes.NotAText) };
            }
        }

        return Text(layout, stream, options);
    }

    private static TableLayout Text(TableLayout layout, Stream stream, ReadOptions options)
    {
        if (options.Encoding is { } wanted && !TextEncodings.IsKnown(wanted))
        {
            return layout with { Problem = new FileProblem(layout.Source.Name, ImportCodes.UnknownEncoding, wanted, string.Join(", ", TextEncodings.All)) };
        }

        stream.Position = 0;
        var encoding = options.Encoding ?? EncodingDetection.Detect(stream);
        stream.Position = 0;
        using var reader = new StreamReader(stream, TextEncodings.Get(encoding), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var sample = new char[SampleCharacters];
        var text = new string(sample, 0, reader.ReadBlock(sample));
        if (string.IsNullOrWhiteSpace(text))
        {
            return layout with { Encoding = encoding, Delimiter = ',', Problem = new FileProblem(layout.Source.Name, ImportCodes.EmptyFile) };
        }

        var delimiter = options.Delimiter ?? DelimiterDetection.Detect(text);
        return layout with { Encoding = encoding, Delimiter = delimiter, Quoted = options.Quoted ?? DelimiterDetection.Quotes(text, delimiter) };
    }
}
