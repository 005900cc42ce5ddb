using ReturnsDesk.Domain;
using ReturnsDesk.Features.Importing.Reading.Cells;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Statements;

/// <summary>Everything decided about a statement before its rows are read: where its header is, what its columns mean, how it writes amounts and days.</summary>
internal sealed record StatementPlan(TableLayout Layout, StatementFormat Format, IReadOnlyList<string> Headers, int[] Places)
{
    /// <summary>Gateways write what the file is, of whom and of when above the header.</summary>
    private const int MostRowsAboveHeader = 40;

    public required TimeZoneInfo Zone { get; init; }
    public required string Currency { get; init; }
    public NumberStyle Numbers { get; private init; }
    public DayOrder Days { get; private init; }

    public static (StatementPlan? Plan, FileProblem? Problem) Make(ImportSource source, TimeZoneInfo zone, string currency, CancellationToken cancellationToken)
    {
        var layout = LayoutDetection.Detect(source, new ReadOptions());
        if (layout.Problem is { } problem)
        {
            return (null, problem);
        }

        var (found, missing) = FindHeader(layout);
        if (found is not { } header)
        {
            return (null, missing);
        }

        var plan = new StatementPlan(layout, header.Format, header.Headers, header.Places)
        {
            Zone = header.Format.ZoneId is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : zone,
            Currency = header.Format.Currency ?? Domain.Currency.Normalise(currency) ?? "USD",
        };
        return plan.Surveyed(cancellationToken);
    }

    /// <summary>Stands at the header; the rows follow.</summary>
    public ITable OpenAtHeader()
    {
        var table = Layout.Open();
        while (table.Read() && !IsHeader(table))
        {
        }

        return table;
    }

    /// <summary>A note above, between or below the rows, or a blank line.</summary>
    public static bool IsAside(ITable table) => StatementCells.Text(table, 0).StartsWith('#') || Enumerable.Range(0, table.CellCount).All(place => StatementCells.Text(table, place).Length == 0);

    public bool IsFooter(string first) => Format.Footer is { } footer && first.StartsWith(footer, StringComparison.Ordinal);

    private bool IsHeader(ITable table) => !IsAside(table) && CellsOf(table).SequenceEqual(Headers);

    private static IReadOnlyList<string> CellsOf(ITable table) => [.. Enumerable.Range(0, table.CellCount).Select(place => StatementCells.Text(table, place))];

    private static ((StatementFormat Format, IReadOnlyList<string> Headers, int[] Places)? Found, FileProblem? Missing) FindHeader(TableLayout layout)
    {
        using var table = layout.Open();
        IReadOnlyList<string>? first = null;
        for (var row = 0; row < MostRowsAboveHeader && table.Read(); row++)
        {
            if (IsAside(table))
            {
                continue;
            }

            var headers = CellsOf(table);
            first ??= headers;
            foreach (var format in StatementFormats.All)
            {
                var places = format.PlacesIn(headers);
                if (format.Missing(places).Count == 0)
                {
                    return ((format, headers, places), null);
                }
            }
        }

        return (null, table.Failure ?? new FileProblem(
            layout.Source.Name, ImportCodes.MissingColumn, string.Join(", ", StatementFormats.Generic.Missing(StatementFormats.Generic.PlacesIn(first ?? [])))));
    }

    private (StatementPlan? Plan, FileProblem? Problem) Surveyed(CancellationToken cancellationToken)
    {
        var (numbers, days) = (new NumberEvidence(), new DateEvidence());
        using var table = OpenAtHeader();
        var cells = new StatementCells(table, Places, Headers);
        while (table.Read() && !IsFooter(cells.First))
        {
            cancellationToken.ThrowIfCancellationRequested();
            numbers.Add(cells.Bytes(cells.Either(StatementField.Amount, StatementField.AmountElse)));
            days.Add(cells.Bytes(cells.Either(StatementField.At, StatementField.AtElse)));
        }

        return table.Failure is { } failure ? (null, failure) : (this with { Numbers = numbers.Style, Days = days.Order(DayOrder.DayFirst) }, null);
    }
}
