using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Reports.Dashboard;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Tests.Features.Reports.Dashboard;

public sealed class DashboardFiguresTests : IAsyncLifetime
{
    private ReportShop _shop = null!;

    public async Task InitializeAsync()
    {
        _shop = await ReportShop.OpenAsync();
        var march = await _shop.SellAsync("2026-03-20", new Sold("A", 3, 300), new Sold("B", 1, 100, "Phones"));
        await _shop.SellAsync("2026-04-20", new Sold("A", 2, 200));
        await _shop.GiveBackAsync(march, "A", 1, "2026-03-30");
        await _shop.GiveBackAsync(march, "A", 1, "2026-04-02");
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Theory]
    [InlineData(RateBasis.Order)]
    [InlineData(RateBasis.Return)]
    public async Task The_total_is_what_the_report_says_for_the_whole_period(RateBasis basis)
    {
        var question = new RateQuestion { Basis = basis };

        var figures = await ReadAsync(question);

        Assert.Equal(await _shop.AskAsync(question), figures.Total);
        Assert.Equal(new ReturnRate(1, 2), Assert.Single(figures.Total).ByOrders);
    }

    [Fact]
    public async Task Narrowed_to_a_category_the_other_categories_stay_in_reach()
    {
        var figures = await ReadAsync(new RateQuestion { Category = "Phones" });

        Assert.Equal(["Shirts", "Phones"], figures.Categories.Select(row => row.Key));
        Assert.Equal((1, 1), (Assert.Single(figures.Total).PurchasedUnits, figures.ProductCount));
    }

    [Fact]
    public async Task Products_that_nobody_returns_are_counted_and_not_listed()
    {
        var figures = await ReadAsync(new RateQuestion());

        Assert.Equal(["A"], figures.Products.Select(row => row.Key));
        Assert.Equal(2, figures.ProductCount);
    }

    private Task<DashboardFigures> ReadAsync(RateQuestion question) => DashboardFigures.ReadAsync(new ReadReturnRate(_shop.Database.Store), Actor.CommandLine, question, CancellationToken.None);
}
