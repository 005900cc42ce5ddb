using ReturnsDesk.Domain;
using ReturnsDesk.Features.Importing.Reading.Formats;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Plans;

/// <summary>Decides how a file is read, or why it cannot be.</summary>
internal static class Planning
{
    private const int MostNamesInNotice = 20;

    public static (ReadPlan? Plan, TableLayout Layout, IReadOnlyList<string> Headers, FileProblem? Problem) Plan(
        ImportSource source, ReadOptions options, FileContent content)
    {
        var layout = LayoutDetection.Detect(source, options);
        if (layout.Problem is not null)
        {
            return (null, layout, [], layout.Problem);
        }

        var (headers, unreadable) = ReadHeaders(layout);
        var format = options.Format ?? FormatCatalog.Of(content, headers);
        var mapping = options.Mapping ?? DefaultMapping(format, headers);
        var problem = unreadable ?? Check(source.Name, headers, format, mapping, options, content);
        if (problem is not null)
        {
            return (null, layout, headers, problem);
        }

        var columns = new FieldColumns(mapping, headers);
        var survey = Survey.Of(layout, columns);
        if (survey.Failure is not null || survey.RowCount == 0)
        {
            return (null, layout, headers, survey.Failure ?? new FileProblem(source.Name, ImportCodes.OnlyHeader));
        }

        return (new ReadPlan(layout, options, format, mapping, columns, survey)
        {
            Headers = headers,
            Numbers = options.Numbers ?? survey.Numbers.Style,
            RoundAmounts = options.RoundAmounts ?? IsAnalytics(mapping),
            Dates = survey.Dates.ToDictionary(pair => pair.Key, pair => pair.Value.Order(survey.UsualOrder(options.AmbiguousDates))),
            Notices = [.. NoticesOf(source.Name, headers, format, mapping, survey, options)],
        }, layout, headers, null);
    }

    /// <summary>The mapping by names. Where 'Sales' is the only amount, it is the line total after discount and 'Discount' a rate.</summary>
    public static ColumnMapping DefaultMapping(FileFormat format, IReadOnlyList<string> headers)
    {
        var mapping = FormatCatalog.Columns(format).MapTo(headers);
        return format == FileFormat.Generic && IsAnalytics(mapping) && mapping[ImportField.LineDiscount] is { } discount
            ? mapping.With(ImportField.LineDiscount, null).With(ImportField.DiscountRate, discount)
            : mapping;
    }

    private static bool IsAnalytics(ColumnMapping mapping) =>
        !mapping.Has(ImportField.UnitPrice) && HeaderName.Key(mapping[ImportField.LineTotal] ?? "") == HeaderName.Key("Sales");

    private static (IReadOnlyList<string> Headers, FileProblem? Problem) ReadHeaders(TableLayout layout)
    {
        using var sheet = new SheetReader(layout);
        return sheet.Failure is not null ? ([], sheet.Failure)
            : sheet.Headers.Count == 0 ? ([], new FileProblem(layout.Source.Name, ImportCodes.EmptyFile))
            : (sheet.Headers, null);
    }

    private static FileProblem? Check(string file, IReadOnlyList<string> headers, FileFormat format, ColumnMapping mapping, ReadOptions options, FileContent content)
    {
        if (FormatCatalog.ContentOf(format) is var found && found != content)
        {
            return new FileProblem(file, WrongContent(content, found));
        }

        if (Currency.Normalise(options.DefaultCurrency) is null)
        {
            return new FileProblem(file, ImportCodes.UnknownCurrencyOption, options.DefaultCurrency);
        }

        var keys = headers.Select(HeaderName.Key).ToList();
        var read = mapping.Columns.Values.Concat(mapping.Fallbacks.Values).ToList();
        if (read.FirstOrDefault(name => !keys.Contains(HeaderName.Key(name))) is { } unknown)
        {
            return new FileProblem(file, ImportCodes.UnknownColumn, unknown);
        }

        if (read.FirstOrDefault(name => keys.Count(key => key == HeaderName.Key(name)) > 1) is { } twice)
        {
            return new FileProblem(file, ImportCodes.DuplicateColumn, twice);
        }

        var missing = FormatCatalog.Columns(format).Missing(mapping);
        return missing.Count > 0 ? new FileProblem(file, ImportCodes.MissingColumn, string.Join(", ", missing)) : null;
    }

    private static string WrongContent(FileContent wanted, FileContent found) =>
        found == FileContent.Deadlines ? ImportCodes.IsDeadlinesFile
        : wanted switch
        {
            FileContent.Orders => ImportCodes.NotAnOrderFile,
            FileContent.Returns => ImportCodes.NotAReturnsFile,
            FileContent.Deadlines => ImportCodes.NotADeadlinesFile,
            FileContent.Stock => ImportCodes.NotAStockFile,
            _ => throw new ArgumentOutOfRangeException(nameof(wanted), wanted, null),
        };

    private static IEnumerable<ReadNotice> NoticesOf(
        string file, IReadOnlyList<string> headers, FileFormat format, ColumnMapping mapping, Survey survey, ReadOptions options)
    {
        var read = mapping.Columns.Values.Concat(mapping.Fallbacks.Values).Select(HeaderName.Key).ToHashSet();
        var extra = headers.Where(name => name.Length > 0 && !read.Contains(HeaderName.Key(name))).ToList();
        if (extra.Count > 0 && format is FileFormat.Generic or FileFormat.GenericReturns or FileFormat.GenericDeadlines or FileFormat.GenericStock)
        {
            yield return new ReadNotice(file, ImportCodes.ExtraColumns, extra.Count, string.Join(", ", extra.Take(MostNamesInNotice)));
        }

        foreach (var twice in extra.GroupBy(HeaderName.Key).Where(group => group.Count() > 1))
        {
            yield return new ReadNotice(file, ImportCodes.IgnoredDuplicateColumn, twice.First());
        }

        foreach (var (field, evidence) in survey.Dates.Where(pair => pair.Value.Conflicts || (pair.Value.IsAmbiguous && survey.NoColumnTells)))
        {
            var code = evidence.Conflicts ? ImportCodes.ConflictingDates : ImportCodes.AmbiguousDates;
            var order = evidence.Order(survey.UsualOrder(options.AmbiguousDates)) == DayOrder.DayFirst ? "DD/MM/YYYY" : "MM/DD/YYYY";
            yield return new ReadNotice(file, code, mapping[field]!, order);
        }

        if (options.Numbers is null && survey.Numbers.IsAmbiguous)
        {
            yield return new ReadNotice(file, ImportCodes.AmbiguousNumbers);
        }

        if (survey.DamagedRows > 0)
        {
            yield return new ReadNotice(file, ImportCodes.DamagedCharacters, survey.DamagedRows);
        }
    }
}
