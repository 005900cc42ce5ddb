using ReturnsDesk.Features.Reports.Dashboard;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Tests.Features.Reports.Dashboard;

public sealed class DashboardViewTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void The_plain_view_has_a_plain_address() => Assert.Equal("/dashboard", new DashboardView().Url());

    [Fact]
    public void The_address_holds_everything_that_was_chosen()
    {
        var view = new DashboardView
        {
            Period = RatePeriod.Custom,
            From = new(2026, 1, 1),
            To = new(2026, 3, 31),
            Basis = RateBasis.Return,
            Measure = RateMeasure.Value,
            Category = "女装 & more",
            Currency = "CNY",
            Tables = [RateBy.Month, RateBy.Reason],
        };

        Assert.Equal(
            "/dashboard?period=custom&from=2026-01-01&to=2026-03-31&basis=return&measure=value&category=%E5%A5%B3%E8%A3%85%20%26%20more&currency=CNY&tables=month.reason",
            view.Url());
    }

    [Fact]
    public void An_address_is_read_back_as_it_was_written()
    {
        var view = new DashboardAddress("custom", "2026-01-01", "2026-03-31", "return", "value", "", "CNY", "month.reason").Read();

        Assert.Equal("/dashboard?period=custom&from=2026-01-01&to=2026-03-31&basis=return&measure=value&category=&currency=CNY&tables=month.reason", view.Url());
    }

    [Fact]
    public void Words_that_mean_nothing_count_as_not_given() =>
        Assert.Equal("/dashboard", new DashboardAddress("forever", "soon", "99", "0", "7", null, null, "none.x").Read().Url());

    [Theory]
    [InlineData(RatePeriod.Months12, "2025-12-01", "2026-11-22")]
    [InlineData(RatePeriod.Days90, "2026-08-25", "2026-11-22")]
    [InlineData(RatePeriod.Days30, "2026-10-24", "2026-11-22")]
    public void A_period_ends_today(RatePeriod period, string from, string to)
    {
        var question = new DashboardView { Period = period }.Question(Today);

        Assert.Equal((RateDays.Parse(from), RateDays.Parse(to)), (question.From, question.To));
    }

    [Fact]
    public void All_is_open_at_both_ends()
    {
        var question = new DashboardView { Period = RatePeriod.All }.Question(Today);

        Assert.Equal((null, null), (question.From, question.To));
    }
}
