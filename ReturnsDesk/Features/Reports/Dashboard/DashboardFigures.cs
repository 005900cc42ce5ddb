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
        Task<IReadOnlyList<ReturnRateRow>> Read(RateQuestion asked) => rates.ReadAsync(actor, asked, cancellationToken);

        var products = await Read(question with { By = RateBy.Product });
        return new DashboardFigures(
            await Read(question),
            await Read(question with { By = RateBy.Month }),
            await Read(question with { By = RateBy.Category, Category = null }),
            Leading(products),
            products.Select(row => row.Key).Distinct(StringComparer.Ordinal).Count(),
            await Read(question with { By = RateBy.Reason }));
    }

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
