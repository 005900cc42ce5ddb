namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>How the bytes of one file become rows. Found once, opened as often as the file is read.</summary>
internal sealed record TableLayout(ImportSource Source)
{
    public const string WorkbookEncoding = "xlsx";

    public string Encoding { get; init; } = WorkbookEncoding;
    public char? Delimiter { get; init; }
    public bool Quoted { get; init; } = true;
    public string? Sheet { get; init; }
    public IReadOnlyList<string> Sheets { get; init; } = [];
    public FileProblem? Problem { get; init; }

    public ITable Open() => Delimiter is { } delimiter
        ? new CsvTable(Source.Name, Source.Open(), Encoding, delimiter, Quoted)
        : new WorkbookTable(Source.Name, Source.Open(), Sheet);
}
