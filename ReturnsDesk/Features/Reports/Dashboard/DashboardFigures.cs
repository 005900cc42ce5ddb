using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Features.Reports.Dashboard;

/// <summary>What the dashboard shows for one question. Categories are always all of them, so that one can go from one to the next.</summary>
public sealed record DashboardFigures(
    IReadOnlyList<ReturnRateRow> Total,
    IReadOnlyList<ReturnRateRow> Months,
    IReadOnlyList<ReturnRateRow> Categories,
    IReadOnlyList<ReturnRateRow> Products,
    int ProductCount,
    IReadOnlyList<ReturnRateRow> Reasons)
{
    public const int TopProducts = 20;

    public IReadOnlyList<ReturnRateRow> Rows(RateBy by) => by switch
    {
        RateBy.None => Total,
        RateBy.Month => Months,
        RateBy.Category => Categories,
        RateBy.Product => Products,
        RateBy.Reason => Reasons,
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    public static async Task<DashboardFigures> ReadAsync(ReadReturnRate rates, Actor actor, RateQuestion question, CancellationToken cancellationToken)
    {
        // SQLite answers on the thread that asks: without a thread of its own, each would wait for the one before, and the page with them.
        Task<IReadOnlyList<ReturnRateRow>> Read(RateQuestion asked) => Task.Run(() => rates.ReadAsync(actor, asked, cancellationToken), cancellationToken);

        var months = Read(question with { By = RateBy.Month });
        var total = question.Basis == RateBasis.Order ? months : Read(question);
        var categories = Read(question with { By = RateBy.Category, Category = null });
        var products = Read(question with { By = RateBy.Product });
        var reasons = Read(question with { By = RateBy.Reason });
        await Task.WhenAll(months, total, categories, products, reasons);

        var productCount = (await products).Select(row => row.Key).Distinct(StringComparer.Ordinal).Count();
        return new DashboardFigures(Summed(await total), await months, await categories, Leading(await products), productCount, await reasons);
    }

    /// <summary>By order date the months add up to the whole, orders included: an order is placed in one month only.</summary>
    private static List<ReturnRateRow> Summed(IReadOnlyList<ReturnRateRow> rows) =>
    [
        .. rows.GroupBy(row => row.Currency, StringComparer.Ordinal).Select(group => new ReturnRateRow(ReturnRateRow.AllKey, group.Key)
        {
            PurchasedUnits = group.Sum(row => row.PurchasedUnits),
            ReturnedUnits = group.Sum(row => row.ReturnedUnits),
            Orders = group.Sum(row => row.Orders),
            ReturnedOrders = group.Sum(row => row.ReturnedOrders),
            PurchasedValue = group.Sum(row => row.PurchasedValue),
            ReturnedValue = group.Sum(row => row.ReturnedValue),
        }),
    ];

    /// <summary>Products that lead by one of the measures; the others need not wait in memory while the page is open.</summary>
    private static List<ReturnRateRow> Leading(IReadOnlyList<ReturnRateRow> products)
    {
        var currencies = products.Select(row => row.Currency).Distinct(StringComparer.Ordinal);
        var leaders = Enum.GetValues<RateMeasure>()
            .SelectMany(measure => currencies.SelectMany(currency => RateFigure.Of(products, measure, currency).LeadersFirst().Take(TopProducts)))
            .Select(figure => figure.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. products.Where(row => leaders.Contains(row.Key))];
    }
}
