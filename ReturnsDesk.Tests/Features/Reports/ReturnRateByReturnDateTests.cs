using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Tests.Features.Reports;

public sealed class ReturnRateByReturnDateTests : IAsyncLifetime
{
    private static readonly RateQuestion April = new() { Basis = RateBasis.Return, From = new(2026, 4, 1), To = new(2026, 4, 30) };
    private ReportShop _shop = null!;

    public async Task InitializeAsync() => _shop = await ReportShop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task What_came_back_in_the_period_stands_over_what_was_bought_in_it()
    {
        var march = await _shop.SellAsync("2026-03-20", new Sold("A", 5, 500));
        await _shop.SellAsync("2026-04-10", new Sold("A", 2, 200));
        await _shop.GiveBackAsync(march, "A", 3, "2026-04-01");
        await _shop.GiveBackAsync(march, "A", 1, "2026-05-01");

        var row = Assert.Single(await _shop.AskAsync(April));

        Assert.Equal(new ReturnRate(3, 2), row.Units);
        Assert.Equal(new ReturnRate(1, 1), row.ByOrders);
        Assert.Equal(new ReturnRate(300, 200), row.Value);
    }

    [Fact]
    public async Task A_month_without_sales_keeps_its_returns_and_has_no_rate()
    {
        var march = await _shop.SellAsync("2026-03-20", new Sold("A", 5, 500));
        await _shop.GiveBackAsync(march, "A", 1, "2026-04-02");

        var rows = await _shop.AskAsync(new RateQuestion { By = RateBy.Month, Basis = RateBasis.Return });

        Assert.Equal([("2026-03", new ReturnRate(0, 5)), ("2026-04", new ReturnRate(1, 0))], rows.Select(row => (row.Key, row.Units)));
        Assert.Null(rows[1].Units.Share);
    }

    [Theory]
    [InlineData(RateBy.Category, "Shirts")]
    [InlineData(RateBy.Product, "A")]
    [InlineData(RateBy.Reason, "defect")]
    public async Task The_other_divisions_count_returns_by_their_day_too(RateBy by, string key)
    {
        var march = await _shop.SellAsync("2026-03-20", new Sold("A", 5, 500));
        await _shop.SellAsync("2026-04-10", new Sold("A", 4, 400));
        await _shop.GiveBackAsync(march, "A", 1, "2026-04-02", "defect");

        var row = Assert.Single(await _shop.AskAsync(April with { By = by }));

        Assert.Equal((key, new ReturnRate(1, 4)), (row.Key, row.Units));
    }

    [Fact]
    public async Task The_parts_of_a_line_are_worth_exactly_the_whole_however_it_comes_back()
    {
        var order = await _shop.SellAsync("2026-03-20", new Sold("A", 3, 1000));
        await _shop.GiveBackAsync(order, "A", 1, "2026-03-21");
        await _shop.GiveBackAsync(order, "A", 1, "2026-04-21");
        await _shop.GiveBackAsync(order, "A", 1, "2026-04-21");

        var months = await _shop.AskAsync(new RateQuestion { By = RateBy.Month, Basis = RateBasis.Return });

        Assert.Equal([333, 667], months.Select(row => row.ReturnedValue));
    }

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(999, 7, 3)]
    [InlineData(100_000_000_001, 6, 5)]
    [InlineData(5, 2, 1)]
    public async Task The_database_rounds_as_the_domain_does(long paid, int quantity, int units)
    {
        var order = await _shop.SellAsync("2026-03-20", new Sold("A", quantity, paid));
        await _shop.GiveBackAsync(order, "A", units, "2026-03-21");

        var byOrder = Assert.Single(await _shop.AskAsync(new RateQuestion()));
        var byReturn = Assert.Single(await _shop.AskAsync(new RateQuestion { Basis = RateBasis.Return }));

        Assert.Equal(Rounding.Share(paid, units, quantity), byOrder.ReturnedValue);
        Assert.Equal(byOrder.ReturnedValue, byReturn.ReturnedValue);
    }
}
