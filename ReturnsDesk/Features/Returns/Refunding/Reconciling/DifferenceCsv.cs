using System.Globalization;
using CsvHelper;
using Microsoft.Extensions.Localization;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>Differences for a spreadsheet: heads are the same in every language, amounts in whole currency units, times UTC, nothing that could be taken for a formula.</summary>
public static class DifferenceCsv
{
    private static readonly string[] Heads =
    [
        "gateway", "kind", "state", "key", "reference", "payment", "our amount", "our currency", "our status", "gateway amount", "gateway currency", "gateway status", "gateway time",
        "return", "first seen", "closed", "closed by", "reason", "explanation", "next step",
    ];

    /// <summary>UTF-8 with byte order mark, which is how spreadsheets know that it is UTF-8. The stream stays open.</summary>
    public static void Write(Stream stream, IReadOnlyList<DifferenceRow> rows, IStringLocalizer texts, IStringLocalizer words)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true);
        WriteRow(csv, Heads);
        foreach (var row in rows)
        {
            WriteRow(
                csv,
                [
                    row.Gateway, row.Kind.ToString(), row.State.ToString(), row.Key, row.Reference, row.PaymentReference,
                    row.Ours?.ToPlainText() ?? "", row.OurCurrency ?? "", row.OurStatus?.ToString() ?? "", row.Theirs?.ToPlainText() ?? "", row.TheirCurrency ?? "", row.TheirOutcome?.ToString() ?? "",
                    Time(row.TheirAt), row.ReturnNumber ?? "", Time(row.FirstSeenAt), Time(row.EndedAt), row.ClosedByName ?? "", row.Reason ?? "",
                    DifferenceSentence.Why(row, texts, words, DifferenceSentence.InUtc), DifferenceSentence.Next(row, texts),
                ]);
        }
    }

    private static string Time(DateTime? at) => at?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    private static void WriteRow(CsvWriter csv, string[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }
}
