namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>What a file looks like before it is read: enough for a preview and for changing the mapping.</summary>
public sealed record FileShape(string File)
{
    /// <summary>Set where nothing can be read; the rest may then be empty.</summary>
    public FileProblem? Problem { get; init; }

    /// <summary>One of <see cref="Tables.TextEncodings.All"/>, or 'xlsx'.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>Null for a workbook.</summary>
    public char? Delimiter { get; init; }

    public FileFormat Format { get; init; }

    /// <summary>What its columns can mean.</summary>
    public IReadOnlyList<ImportField> Fields { get; init; } = [];

    public IReadOnlyList<string> Sheets { get; init; } = [];

    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The first rows, one text per header.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SampleRows { get; init; } = [];

    public ColumnMapping Mapping { get; init; } = new(new Dictionary<ImportField, string>());

    /// <summary>Data rows, the header and blank rows not counted.</summary>
    public int RowCount { get; init; }

    public NumberStyle Numbers { get; init; }

    public bool RoundAmounts { get; init; }

    public IReadOnlyDictionary<ImportField, DayOrder> Dates { get; init; } = new Dictionary<ImportField, DayOrder>();

    public IReadOnlyList<ReadNotice> Notices { get; init; } = [];
}
