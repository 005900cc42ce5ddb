using ReturnsDesk.Features.Importing.Reading.Cells;
using ReturnsDesk.Features.Importing.Reading.Formats;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Plans;

/// <summary>A plan as people see it, with the first rows.</summary>
internal static class ShapeOf
{
    private const int SampleRows = 20;
    private const int SampleCharacters = 200;

    public static FileShape File(ImportSource source, ReadOptions options, FileContent content)
    {
        var (plan, layout, headers, problem) = Planning.Plan(source, options, content);
        var format = plan?.Format ?? options.Format ?? FormatCatalog.Of(content, headers);
        return new FileShape(source.Name)
        {
            Problem = problem,
            Encoding = layout.Encoding,
            Delimiter = layout.Delimiter,
            Format = format,
            Sheets = layout.Sheets,
            Fields = FormatCatalog.FieldsOf(format),
            Headers = headers,
            SampleRows = headers.Count == 0 ? [] : Sample(layout, headers.Count),
            Mapping = plan?.Mapping ?? options.Mapping ?? Planning.DefaultMapping(format, headers),
            RowCount = plan?.Survey.RowCount ?? 0,
            Numbers = plan?.Numbers ?? NumberStyle.Point,
            RoundAmounts = plan?.RoundAmounts ?? false,
            Dates = plan?.Dates ?? new Dictionary<ImportField, DayOrder>(),
            Notices = plan?.Notices ?? [],
        };
    }

    private static List<IReadOnlyList<string>> Sample(TableLayout layout, int columns)
    {
        var rows = new List<IReadOnlyList<string>>();
        using var sheet = new SheetReader(layout);
        while (rows.Count < SampleRows && sheet.Next())
        {
            rows.Add([.. Enumerable.Range(0, columns).Select(i => Short(CellText.Of(sheet.Cell(i))))]);
        }

        return rows;
    }

    private static string Short(string text) => text.Length <= SampleCharacters ? text : string.Concat(text.AsSpan(0, SampleCharacters), "…");
}
