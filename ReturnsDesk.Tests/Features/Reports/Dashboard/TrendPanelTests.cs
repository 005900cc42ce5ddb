using Bunit;
using Microsoft.JSInterop;
using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Features.Reports.Dashboard;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Tests.Features.Reports.Dashboard;

public sealed class TrendPanelTests : ReportScreen
{
    [Fact]
    public void The_picture_says_its_figures_and_keeps_a_table_for_screen_readers()
    {
        var panel = Show(new DashboardView());

        var picture = panel.Find("[role=img]");
        Assert.Contains("Aug 2026 10.0%", picture.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.False(picture.HasAttribute("hidden"));
        Assert.Contains("Aug 2026", panel.Find(".unseen table").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll(".unseen a, .unseen [tabindex]"));
    }

    [Fact]
    public void A_month_that_is_still_growing_is_told_apart()
    {
        var panel = Show(new DashboardView());

        Assert.Contains("more will come back", panel.Find(".report-note").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RateBasis.Order, "2026-10", true)]
    [InlineData(RateBasis.Order, "2026-09", false)]
    [InlineData(RateBasis.Return, "2026-10", false)]
    [InlineData(RateBasis.Return, "2026-11", true)]
    public void By_order_date_a_month_grows_for_another_thirty_days(RateBasis basis, string month, bool open) =>
        Assert.Equal(open, new TrendOption(new DashboardView { Basis = basis }, Today, null!).IsOpen(month));

    [Fact]
    public void Without_the_chart_script_the_table_stands_in_its_place()
    {
        JSInterop.SetupModule("./lib/chart.js").SetupVoid("show", _ => true).SetException(new JSException("not found"));

        var panel = Show(new DashboardView());

        panel.WaitForAssertion(() => Assert.True(panel.Find("[role=img]").HasAttribute("hidden")));
        Assert.Empty(panel.FindAll(".unseen table"));
        Assert.Contains("900", panel.Find("table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_leads_to_itself() => Assert.Equal(
        "/dashboard?period=custom&from=2026-08-01&to=2026-08-31&tables=month", Show(new DashboardView { Tables = [RateBy.Month] }).Find("tbody th a").GetAttribute("href"));

    private IRenderedComponent<TrendPanel> Show(DashboardView view) => Render<TrendPanel>(parameters => parameters
        .Add(panel => panel.View, view).Add(panel => panel.Today, Today).Add(panel => panel.Rows, Figures.Months).Add(panel => panel.Average, new ReturnRate(100, 1000)).Add(panel => panel.Currency, "EUR"));
}
