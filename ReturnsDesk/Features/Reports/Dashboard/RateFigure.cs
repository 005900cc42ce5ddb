using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Features.Reports.Dashboard;

/// <summary>One key by one measure: over all currencies for units and orders, in one currency for value.</summary>
public sealed record RateFigure(string Key, string? Name, ReturnRate Rate, long Orders)
{
    /// <summary>What the rate may truly be. Units of one order share their fate, so orders are the trials, not units.</summary>
    public WilsonInterval Interval => WilsonInterval.Of(Rate.Share ?? 0, Orders);

    /// <summary>Keeps the order of the rows.</summary>
    public static IReadOnlyList<RateFigure> Of(IEnumerable<ReturnRateRow> rows, RateMeasure measure, string? currency) =>
    [
        .. rows.Where(row => measure != RateMeasure.Value || row.Currency == currency)
            .GroupBy(row => row.Key, StringComparer.Ordinal)
            .Select(group => new RateFigure(group.Key, group.First().Name, group.Select(row => Measured(row, measure)).Aggregate((sum, rate) => sum + rate), group.Sum(row => row.Orders))),
    ];

    private static ReturnRate Measured(ReturnRateRow row, RateMeasure measure) => measure switch
    {
        RateMeasure.Units => row.Units,
        RateMeasure.Orders => row.ByOrders,
        RateMeasure.Value => row.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}

public static class RateFigureOrder
{
    /// <summary>By the lower end of the interval: a product with two orders and one return does not lead the list.</summary>
    public static IEnumerable<RateFigure> LeadersFirst(this IEnumerable<RateFigure> figures) =>
        figures.Where(figure => figure.Rate.Returned > 0).OrderByDescending(figure => figure.Interval.Low).ThenByDescending(figure => figure.Rate.Returned).ThenBy(figure => figure.Key, StringComparer.Ordinal);

    public static IEnumerable<RateFigure> HighestFirst(this IEnumerable<RateFigure> figures) =>
        figures.OrderByDescending(figure => figure.Rate.Share ?? -1).ThenByDescending(figure => figure.Rate.Purchased).ThenBy(figure => figure.Key, StringComparer.Ordinal);
}
