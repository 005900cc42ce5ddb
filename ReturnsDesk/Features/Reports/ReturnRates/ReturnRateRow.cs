using System.Globalization;
using ReturnsDesk.Domain.Numbers;

namespace ReturnsDesk.Features.Reports.ReturnRates;

/// <summary>
/// The figures of one key in one currency; values in minor units of it. An order with several keys (categories, products, reasons) counts once under
/// each, so orders do not add up over keys.
/// </summary>
public sealed record ReturnRateRow(string Key, string Currency)
{
    /// <summary>The key of the only row where nothing divides the figures.</summary>
    public const string AllKey = "all";

    /// <summary>What a person reads where the key is a code: the name of the product, or of the reason in the reader's language.</summary>
    public string? Name { get; init; }
    public long PurchasedUnits { get; init; }
    public long ReturnedUnits { get; init; }
    public long Orders { get; init; }
    public long ReturnedOrders { get; init; }
    public long PurchasedValue { get; init; }
    public long ReturnedValue { get; init; }

    public ReturnRate Units => new(ReturnedUnits, PurchasedUnits);
    public ReturnRate ByOrders => new(ReturnedOrders, Orders);
    public ReturnRate Value => new(ReturnedValue, PurchasedValue);

    /// <summary>'2026-03'.</summary>
    public static string MonthKey(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
}
