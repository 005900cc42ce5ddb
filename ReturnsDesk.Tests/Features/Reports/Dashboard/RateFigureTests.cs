using ReturnsDesk.Features.Reports.Dashboard;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Tests.Features.Reports.Dashboard;

public sealed class RateFigureTests
{
    [Fact]
    public void One_return_of_two_orders_does_not_lead_the_list()
    {
        ReturnRateRow[] rows =
        [
            new("rare", "EUR") { PurchasedUnits = 2, ReturnedUnits = 1, Orders = 2, ReturnedOrders = 1 },
            new("known", "EUR") { PurchasedUnits = 400, ReturnedUnits = 120, Orders = 300, ReturnedOrders = 100 },
            new("kept", "EUR") { PurchasedUnits = 400, Orders = 300 },
        ];

        var leaders = RateFigure.Of(rows, RateMeasure.Units, null).LeadersFirst();

        Assert.Equal(["known", "rare"], leaders.Select(figure => figure.Key));
    }

    [Fact]
    public void Units_of_one_order_are_one_trial()
    {
        var many = new ReturnRateRow("A", "EUR") { PurchasedUnits = 1000, ReturnedUnits = 100, Orders = 10, ReturnedOrders = 1 };

        var figure = Assert.Single(RateFigure.Of([many], RateMeasure.Units, null));

        Assert.True(figure.Interval.High > 0.4);
    }

    [Fact]
    public void Amounts_are_those_of_one_currency()
    {
        ReturnRateRow[] rows = [new("A", "EUR") { PurchasedValue = 100, ReturnedValue = 10 }, new("A", "JPY") { PurchasedValue = 7, ReturnedValue = 7 }];

        var figure = Assert.Single(RateFigure.Of(rows, RateMeasure.Value, "EUR"));

        Assert.Equal(0.1, figure.Rate.Share);
    }
}
