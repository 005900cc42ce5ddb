using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Tests.Features.Reports;

public sealed class ReturnRateByOrderDateTests : IAsyncLifetime
{
    private ReportShop _shop = null!;

    public async Task InitializeAsync() => _shop = await ReportShop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task The_cohort_counts_what_has_come_back_up_to_now_of_what_was_bought_in_the_period()
    {
        var march = await _shop.SellAsync("2026-03-31", new Sold("A", 3, 1000), new Sold("B", 1, 500));
        var april = await _shop.SellAsync("2026-04-01", new Sold("A", 2, 800));
        await _shop.GiveBackAsync(march, "A", 2, "2026-06-01");
        await _shop.GiveBackAsync(april, "A", 1, "2026-04-20");

        var row = Assert.Single(await _shop.AskAsync(new RateQuestion { From = new(2026, 3, 1), To = new(2026, 3, 31) }));

        Assert.Equal("all", row.Key);
        Assert.Equal(new ReturnRate(2, 4), row.Units);
        Assert.Equal(new ReturnRate(1, 1), row.ByOrders);
        Assert.Equal(new ReturnRate(667, 1500), row.Value);
    }

    [Theory]
    [InlineData("2026-03-10", "2026-03-12", 3)]
    [InlineData("2026-03-11", "2026-03-11", 1)]
    [InlineData("2025-03-10", "2026-03-10", 1)]
    [InlineData("2025-03-11", "2026-03-12", 3)]
    [InlineData("2026-03-12", null, 1)]
    [InlineData(null, "2026-03-11", 2)]
    [InlineData(null, null, 3)]
    public async Task Both_ends_of_a_period_belong_to_it_however_long_it_is(string? from, string? to, int orders)
    {
        await _shop.SellAsync("2026-03-10", new Sold("A", 1, 100));
        await _shop.SellAsync("2026-03-11", new Sold("A", 1, 100));
        await _shop.SellAsync("2026-03-12", new Sold("A", 1, 100));

        var row = Assert.Single(await _shop.AskAsync(new RateQuestion { From = RateDays.Parse(from), To = RateDays.Parse(to) }));

        Assert.Equal(orders, row.Orders);
    }

    [Fact]
    public async Task An_order_counts_once_however_many_of_its_lines_come_back()
    {
        var order = await _shop.SellAsync("2026-03-02", new Sold("A", 1, 100), new Sold("B", 1, 100), new Sold("C", 1, 100));
        await _shop.SellAsync("2026-03-02", new Sold("A", 1, 100));
        await _shop.GiveBackAsync(order, "A", 1, "2026-03-09");
        await _shop.GiveBackAsync(order, "B", 1, "2026-03-10");

        var row = Assert.Single(await _shop.AskAsync(new RateQuestion()));

        Assert.Equal(new ReturnRate(1, 2), row.ByOrders);
        Assert.Equal(new ReturnRate(2, 4), row.Units);
    }

    [Fact]
    public async Task A_cancelled_order_is_in_no_population()
    {
        await _shop.SellAsync("2026-03-02", "EUR", OrderStatus.Cancelled, new Sold("A", 1, 100));
        await _shop.SellAsync("2026-03-02", new Sold("A", 1, 100));

        var row = Assert.Single(await _shop.AskAsync(new RateQuestion()));

        Assert.Equal(new ReturnRate(0, 1), row.Units);
    }

    [Fact]
    public async Task Categories_are_rows_and_an_order_with_two_counts_in_both()
    {
        var order = await _shop.SellAsync("2026-03-02", new Sold("A", 2, 100, "Shirts"), new Sold("B", 1, 300, "Phones"));
        await _shop.GiveBackAsync(order, "B", 1, "2026-03-09");

        var rows = await _shop.AskAsync(new RateQuestion { By = RateBy.Category });

        Assert.Equal(["Phones", "Shirts"], rows.Select(row => row.Key));
        Assert.Equal([1, 1], rows.Select(row => row.Orders));
        Assert.Equal([1.0, 0.0], rows.Select(row => row.Units.Share));
        Assert.Equal([new ReturnRate(300, 300), new ReturnRate(0, 100)], rows.Select(row => row.Value));
    }

    [Fact]
    public async Task Products_carry_their_names_and_keep_to_the_asked_category()
    {
        await _shop.SellAsync("2026-03-02", new Sold("A", 2, 100, "Shirts"), new Sold("B", 1, 300, "Phones"), new Sold("C", 1, 300, ""));

        var shirts = await _shop.AskAsync(new RateQuestion { By = RateBy.Product, Category = "Shirts" });
        var unnamed = await _shop.AskAsync(new RateQuestion { By = RateBy.Product, Category = "" });

        Assert.Equal([("A", "Product A")], shirts.Select(row => (row.Key, row.Name)));
        Assert.Equal(["C"], unnamed.Select(row => row.Key));
    }

    [Fact]
    public async Task Months_are_those_of_the_orders_in_order_of_time()
    {
        var late = await _shop.SellAsync("2026-04-02", new Sold("A", 4, 400));
        await _shop.SellAsync("2025-11-30", new Sold("A", 1, 100));
        await _shop.GiveBackAsync(late, "A", 1, "2026-05-30");

        var rows = await _shop.AskAsync(new RateQuestion { By = RateBy.Month });

        Assert.Equal([("2025-11", 0.0), ("2026-04", 0.25)], rows.Select(row => (row.Key, row.Units.Share!.Value)));
    }

    [Fact]
    public async Task Each_reason_is_a_share_of_everything_bought_in_the_period()
    {
        var order = await _shop.SellAsync("2026-03-02", new Sold("A", 6, 1000), new Sold("B", 4, 500));
        await _shop.GiveBackAsync(order, "A", 2, "2026-03-09", "fit-small");
        await _shop.GiveBackAsync(order, "B", 1, "2026-03-09", "defect");

        var rows = await _shop.AskAsync(new RateQuestion { By = RateBy.Reason });

        Assert.Equal([("fit-small", new ReturnRate(2, 10)), ("defect", new ReturnRate(1, 10))], rows.Select(row => (row.Key, row.Units)));
        Assert.Equal([new ReturnRate(333, 1500), new ReturnRate(125, 1500)], rows.Select(row => row.Value));
    }

    [Fact]
    public async Task Currencies_are_never_added()
    {
        await _shop.SellAsync("2026-03-02", "EUR", OrderStatus.Completed, new Sold("A", 1, 100));
        await _shop.SellAsync("2026-03-02", "JPY", OrderStatus.Completed, new Sold("A", 1, 9000));

        var rows = await _shop.AskAsync(new RateQuestion());

        Assert.Equal([("all", "EUR", 100L), ("all", "JPY", 9000L)], rows.Select(row => (row.Key, row.Currency, row.PurchasedValue)));
    }
}
