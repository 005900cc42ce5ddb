using System.Globalization;
using System.Security.Claims;
using CsvHelper;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Reports.Satisfaction;

/// <summary>Satisfaction as a file: month, answers, mean, and how many gave each score.</summary>
internal static class SatisfactionDownload
{
    public static async Task<IResult> SendAsync(ClaimsPrincipal person, ReadSatisfaction read, IStringLocalizer<ReportTexts> texts, CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        Write(file, await read.ReadAsync(person.ToActor(), cancellationToken), texts);
        file.Position = 0;
        return Results.File(file, "text/csv; charset=utf-8", "satisfaction.csv");
    }

    private static void Write(Stream stream, IReadOnlyList<SatisfactionRow> rows, IStringLocalizer<ReportTexts> texts)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true);
        WriteRow(csv, [texts["Column.Month"], texts["Column.Answers"], texts["Column.Mean"], .. Enumerable.Range(CaseRating.Lowest, CaseRating.Highest).Select(score => texts["Column.Score", score].Value)]);
        foreach (var row in rows)
        {
            WriteRow(csv, [row.Month, Count(row.Answers), row.Mean?.ToString("0.00", CultureInfo.InvariantCulture) ?? "", .. row.Scores.Select(Count)]);
        }
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static void WriteRow(CsvWriter csv, string[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }
}
