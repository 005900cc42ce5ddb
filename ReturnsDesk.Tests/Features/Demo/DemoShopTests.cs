using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Demo;

namespace ReturnsDesk.Tests.Features.Demo;

/// <summary>The shop as it is made, before it is stored.</summary>
public sealed class DemoShopTests
{
    private const int Orders = 12_000;
    private static readonly DateTime EndsAt = new(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc);
    private static readonly Lazy<DemoBatch> Year = new(() => Make(Orders));

    [Theory]
    [InlineData(DemoCatalogue.WomensFashion, 0.35, 0.45)]
    [InlineData(DemoCatalogue.Shoes, 0.20, 0.34)]
    [InlineData(DemoCatalogue.MensFashion, 0.13, 0.25)]
    [InlineData(DemoCatalogue.Beauty, 0.02, 0.08)]
    [InlineData(DemoCatalogue.Home, 0.05, 0.13)]
    [InlineData(DemoCatalogue.Electronics, 0.03, 0.09)]
    [InlineData(DemoCatalogue.VirtualGoods, 0, 0)]
    public void Each_category_comes_back_as_often_as_in_the_trade(string category, double least, double most)
    {
        var lines = Settled().SelectMany(order => order.Lines).Where(line => line.Category == category).ToList();

        var rate = (double)lines.Sum(line => line.ReturnedUnits) / lines.Sum(line => line.Quantity);

        Assert.InRange(rate, least, most);
    }

    [Fact]
    public void The_festival_brings_six_times_the_orders_and_more_returns()
    {
        var byDay = Year.Value.Orders.GroupBy(order => DateOnly.FromDateTime(order.PlacedAt)).ToDictionary(day => day.Key, day => day.Count());

        var usual = byDay.Where(day => !DemoCalendar.IsFestival(day.Key)).Average(day => day.Value);

        Assert.InRange(byDay.Single(day => day.Key is { Month: 11, Day: 11 }).Value / usual, 5, 10);
    }

    [Fact]
    public void Every_state_of_the_present_can_be_tried()
    {
        var shop = Make(600);

        Assert.Equal(Enum.GetValues<CaseStatus>(), shop.Cases.Select(row => row.Status).Distinct().Order());
        Assert.Subset(shop.Refunds.Select(refund => refund.Status).ToHashSet(), new HashSet<MoneyStatus> { MoneyStatus.Succeeded, MoneyStatus.AwaitingApproval, MoneyStatus.Failed, MoneyStatus.Unknown });
        Assert.Contains(shop.Cases, row => row.Dispute == DisputeStatus.Opened);
        Assert.Contains(shop.Cases, row => row.HasOpenDiscrepancy);
        Assert.Contains(shop.Cases, row => row.IsEscalated);
        Assert.Contains(shop.Cases, row => row.RequestedAt > EndsAt.AddHours(-12));
    }

    [Fact]
    public void Some_clocks_have_run_out_and_some_are_about_to()
    {
        var due = Make(600).Cases.Where(row => CaseFlow.IsOpen(row.Status) && row.NextDueAt is not null).Select(row => row.NextDueAt!.Value - EndsAt).ToList();

        Assert.Contains(due, left => left < TimeSpan.Zero);
        Assert.Contains(due, left => left > TimeSpan.Zero && left < TimeSpan.FromHours(12));
        Assert.Contains(due, left => left > TimeSpan.FromDays(2));
    }

    [Fact]
    public void Both_languages_and_several_ways_to_pay_are_there()
    {
        var orders = Year.Value.Orders;

        Assert.Contains(orders, order => order.ShipTo.Country == "CN" && order.Lines[0].ProductName.Any(letter => letter >= '一'));
        Assert.True(orders.Select(order => order.ShipTo.Country).Distinct().Count() >= 6);
        Assert.Contains(orders, order => order.Payments.Count > 1);
        Assert.Subset(orders.SelectMany(order => order.Payments).Select(payment => payment.Method).ToHashSet(), new HashSet<string> { "Alipay", "WeChat Pay", "Card", "Gift card" });
    }

    [Fact]
    public void Nothing_happens_after_the_present()
    {
        var shop = Make(600);

        Assert.All(shop.Orders, order => Assert.True(order.PlacedAt < EndsAt));
        Assert.All(shop.Cases.SelectMany(row => row.Timeline), entry => Assert.True(entry.At < EndsAt));
    }

    [Fact]
    public void For_measuring_every_delivered_order_has_a_return()
    {
        var shop = Make(300, everyOrderReturned: true);

        Assert.InRange(shop.Cases.Count, 270, 300);
    }

    /// <summary>Orders old enough that what comes back has come back.</summary>
    private static IEnumerable<Order> Settled() => Year.Value.Orders.Where(order => order.Status != OrderStatus.Cancelled && order.PlacedAt < EndsAt.AddDays(-60));

    private static DemoBatch Make(int orders, bool everyOrderReturned = false)
    {
        var options = new DemoOptions { Orders = orders, Seed = 3, EndsAt = EndsAt, EveryOrderReturned = everyOrderReturned };
        var staff = new DemoStaff(Actor.Staff("1", "Agent"), Actor.Staff("2", "Warehouse"), Actor.Staff("3", "Finance"), Actor.Staff("4", "Manager"));
        var buyers = Enumerable.Range(0, DemoCustomers.CountFor(orders)).Select(number => DemoCustomers.Make(options.Seed, number)).ToList();
        return new DemoShop(options, staff, new MerchantSettings("Shop", "Europe/Berlin", "EUR", "DE"), DemoDesk.Policy(EndsAt), buyers).Make(0, orders, 1);
    }
}
