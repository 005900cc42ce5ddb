using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Features.Reports.ReturnRates;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Cli;

/// <summary>The report as people read it in a terminal.</summary>
internal static class ReturnRateTable
{
    public static string Text(RateBy by, IReadOnlyList<ReturnRateRow> rows, IStringLocalizer<ReportTexts> words)
    {
        if (rows.Count == 0)
        {
            return words["Cli.Nothing"];
        }

        string[] heads =
        [
            by == RateBy.None ? "" : words[$"Column.{by}"],
            words["Column.PurchasedUnits"], words["Column.ReturnedUnits"], words["Column.UnitRate"], words["Column.Orders"], words["Column.ReturnedOrders"], words["Column.OrderRate"],
            words["Column.PurchasedValue"], words["Column.ReturnedValue"], words["Column.ValueRate"], words["Column.Currency"],
        ];
        return AlignedText.Write([heads, .. rows.Select(row => Cells(by, row, words))]);
    }

    private static string[] Cells(RateBy by, ReturnRateRow row, IStringLocalizer<ReportTexts> words) =>
    [
        Name(by, row, words),
        Count(row.PurchasedUnits), Count(row.ReturnedUnits), Share(row.Units), Count(row.Orders), Count(row.ReturnedOrders), Share(row.ByOrders),
        new Money(row.PurchasedValue, row.Currency).ToPlainText(), new Money(row.ReturnedValue, row.Currency).ToPlainText(), Share(row.Value), row.Currency,
    ];

    private static string Name(RateBy by, ReturnRateRow row, IStringLocalizer<ReportTexts> words) => by switch
    {
        RateBy.None => words["Key.All"],
        RateBy.Category when row.Key.Length == 0 => words["Category.Unnamed"],
        RateBy.Product => $"{row.Key} {row.Name}",
        _ => row.Name ?? row.Key,
    };

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(ReturnRate rate) => rate.Share is { } share ? share.ToString("0.00%", CultureInfo.InvariantCulture) : "–";
}
