using Microsoft.EntityFrameworkCore;

namespace ReturnsDesk.Features.Reports.ReturnRates;

/// <summary>Groups counted lines inside the database: one row per key and currency comes out, whatever the size of the shop.</summary>
internal static class GroupedLines
{
    public static async Task<List<ReturnRateRow>> SumAsync(this IQueryable<CountedLine> lines, RateBy by, CancellationToken cancellationToken)
    {
        var groups = by switch
        {
            RateBy.None => lines.GroupBy(line => new RateKey { Currency = line.Currency }),
            RateBy.Category => lines.GroupBy(line => new RateKey { Currency = line.Currency, Text = line.Category }),
            RateBy.Product => lines.GroupBy(line => new RateKey { Currency = line.Currency, Text = line.Sku }),
            RateBy.Reason => lines.GroupBy(line => new RateKey { Currency = line.Currency, Text = line.Reason }),
            RateBy.Month => lines.GroupBy(line => new RateKey { Currency = line.Currency, Year = line.On.Year, Month = line.On.Month }),
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "A report is by one of the named keys."),
        };

        var sums = await groups.Select(group => new
        {
            group.Key,
            Name = group.Max(line => line.ProductName),
            Units = group.Sum(line => line.Units),
            Value = group.Sum(line => line.Value),
            Orders = group.Select(line => line.OrderId).Distinct().Count(),
            ReturnedUnits = group.Sum(line => line.ReturnedUnits),
            ReturnedValue = group.Sum(line => line.ReturnedValue),
            ReturnedOrders = group.Where(line => line.ReturnedUnits > 0).Select(line => line.OrderId).Distinct().Count(),
        }).ToListAsync(cancellationToken);

        return [.. sums.Select(sum => new ReturnRateRow(sum.Key.ToKey(by), sum.Key.Currency)
        {
            Name = by == RateBy.Product ? sum.Name : null,
            PurchasedUnits = sum.Units,
            PurchasedValue = sum.Value,
            Orders = sum.Orders,
            ReturnedUnits = sum.ReturnedUnits,
            ReturnedValue = sum.ReturnedValue,
            ReturnedOrders = sum.ReturnedOrders,
        })];
    }

    private sealed class RateKey
    {
        public string Currency { get; init; } = "";
        public string Text { get; init; } = "";
        public int Year { get; init; }
        public int Month { get; init; }

        public string ToKey(RateBy by) => by switch
        {
            RateBy.None => ReturnRateRow.AllKey,
            RateBy.Month => ReturnRateRow.MonthKey(Year, Month),
            _ => Text,
        };
    }
}
