using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Features.Reports.Dashboard;

/// <summary>The words of the dashboard's address as they came in. A word that means nothing counts as not given.</summary>
public sealed record DashboardAddress(string? Period, string? From, string? To, string? Basis, string? Measure, string? Category, string? Currency, string? Tables)
{
    public DashboardView Read() => new()
    {
        Period = Value<RatePeriod>(Period),
        From = RateDays.Parse(From),
        To = RateDays.Parse(To),
        Basis = Value<RateBasis>(Basis),
        Measure = Value<RateMeasure>(Measure),
        Category = Category,
        Currency = Currency,
        Tables = [.. (Tables ?? "").Split('.').Select(Value<RateBy>).Where(by => by != RateBy.None).Distinct().Order()],
    };

    private static T Value<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(value => string.Equals(DashboardView.Word(value), word, StringComparison.Ordinal));
}
