using System.Globalization;
using CsvHelper;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Reports.ReturnRates;

/// <summary>The table for a spreadsheet: heads in the reader's language, amounts in whole currency units, rates as shares (0.25), names safe from being taken for formulas.</summary>
public static class ReturnRateCsv
{
    /// <summary>UTF-8 with byte order mark, which is how spreadsheets know that it is UTF-8. The stream stays open.</summary>
    public static void Write(Stream stream, RateQuestion question, IReadOnlyList<ReturnRateRow> rows, IStringLocalizer<ReportTexts> texts)
    {
        var named = question.By is RateBy.Product or RateBy.Reason;
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true);
        string[] heads = [.. Heads(question.By, named).Select(head => texts[head].Value)];
        WriteRow(csv, heads);
        foreach (var row in rows)
        {
            WriteRow(csv, [.. Cells(row, question.By, named, texts)]);
        }
    }

    private static IEnumerable<string> Heads(RateBy by, bool named) =>
    [
        by switch { RateBy.Category => "Column.Category", RateBy.Product => "Column.Sku", RateBy.Month => "Column.Month", RateBy.Reason => "Column.Reason", _ => "Key.All" },
        .. named ? [by == RateBy.Product ? "Column.Product" : "Column.ReasonName"] : Array.Empty<string>(),
        "Column.PurchasedUnits", "Column.ReturnedUnits", "Column.UnitRate", "Column.Orders", "Column.ReturnedOrders", "Column.OrderRate",
        "Column.PurchasedValue", "Column.ReturnedValue", "Column.ValueRate", "Column.Currency",
    ];

    private static IEnumerable<string> Cells(ReturnRateRow row, RateBy by, bool named, IStringLocalizer<ReportTexts> texts) =>
    [
        by == RateBy.None ? texts["Key.All"] : row.Key,
        .. named ? [row.Name ?? row.Key] : Array.Empty<string>(),
        .. Counted(row.Units), .. Counted(row.ByOrders),
        new Money(row.PurchasedValue, row.Currency).ToPlainText(), new Money(row.ReturnedValue, row.Currency).ToPlainText(), Share(row.Value), row.Currency,
    ];

    private static string[] Counted(ReturnRate rate) => [rate.Purchased.ToString(CultureInfo.InvariantCulture), rate.Returned.ToString(CultureInfo.InvariantCulture), Share(rate)];

    private static string Share(ReturnRate rate) => rate.Share?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    private static void WriteRow(CsvWriter csv, string[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }
}
