using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Cli;

/// <summary>A row of <c>report return-rate --json</c>: a promise to scripts. Values in minor units; rates in full precision, null where nothing was bought.</summary>
internal sealed record ReturnRateJson(
    string Key,
    long PurchasedUnits,
    long ReturnedUnits,
    double? UnitRate,
    long Orders,
    long ReturnedOrders,
    double? OrderRate,
    long PurchasedValue,
    long ReturnedValue,
    double? ValueRate,
    string Currency)
{
    public static ReturnRateJson Of(ReturnRateRow row) => new(
        row.Key, row.PurchasedUnits, row.ReturnedUnits, row.Units.Share, row.Orders, row.ReturnedOrders, row.ByOrders.Share, row.PurchasedValue, row.ReturnedValue, row.Value.Share, row.Currency);
}
