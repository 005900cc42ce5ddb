using CsvHelper;

namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>A text table, read record by record in flat memory.</summary>
internal sealed class CsvTable : ITable
{
    /// <summary>In bytes of UTF-8. The reader's buffer never grows past about twice this.</summary>
    public const int LargestRecord = 64 * 1024 - 1;

    private readonly string _file;
    private readonly CsvReader _reader;
    private CsvMalformedReason? _malformed;

    public CsvTable(string file, Stream stream, string encoding, char delimiter, bool quoted)
    {
        _file = file;
        _reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Encoding = TextEncodings.Get(encoding),
            Separator = delimiter,
            Mode = quoted ? CsvMode.Rfc4180 : CsvMode.NoEscape,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = LargestRecord,
            OnMalformedRecord = record => _malformed = record.Reason,
        });
    }

    public int Row { get; private set; }

    public int CellCount => _reader.FieldCount;

    public string? Fault { get; private set; }

    public FileProblem? Failure { get; private set; }

    public bool AllowsShortRows => false;

    public bool Read()
    {
        if (Failure is not null)
        {
            return false;
        }

        Row++;
        _malformed = null;
        try
        {
            if (!_reader.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException)
        {
            Failure = new FileProblem(_file, ImportCodes.RecordTooLarge, Row, LargestRecord / 1024 + 1);
            return false;
        }

        Fault = FaultOf(_reader.RawRecord);
        return Failure is null;
    }

    public ReadOnlySpan<byte> Cell(int index) => index < _reader.FieldCount ? _reader.GetSpan(index) : [];

    public void Dispose() => _reader.Dispose();

    private string? FaultOf(ReadOnlySpan<byte> record)
    {
        // A quote inside an unquoted cell is plain text and does no harm. Any other broken quote that reaches over a line break
        // has swallowed rows, so what follows cannot be trusted.
        var broken = _malformed is CsvMalformedReason.TextAfterClosingQuote or CsvMalformedReason.UnterminatedQuote;
        if (broken && (_malformed == CsvMalformedReason.UnterminatedQuote || record.IndexOfAny((byte)'\n', (byte)'\r') >= 0))
        {
            Failure = new FileProblem(_file, ImportCodes.OpenQuote, Row);
        }

        return broken ? ImportCodes.BrokenQuote
            : record.Length > LargestRecord ? ImportCodes.RowTooLarge
            : record.Contains((byte)0) ? ImportCodes.NulCharacter
            : null;
    }
}
