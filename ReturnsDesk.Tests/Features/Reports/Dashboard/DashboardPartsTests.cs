using Bunit;
using ReturnsDesk.Features.Reports.Dashboard;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Tests.Features.Reports.Dashboard;

public sealed class DashboardPartsTests : ReportScreen
{
    [Fact]
    public void Units_and_orders_add_over_currencies_and_amounts_do_not()
    {
        var page = Show(new DashboardView());

        Assert.Equal(["10.0%", "10.0%", "10.0%"], page.FindAll(".tile-rate").Select(rate => rate.TextContent.Trim()));
        Assert.Equal("120 units returned of 1,200 units bought", Words(page.FindAll(".tile-counts")[0].TextContent));
        Assert.Equal("100 EUR returned of 1,000 EUR paid", Words(page.FindAll(".tile-counts")[2].TextContent));
    }

    [Fact]
    public void Every_figure_has_its_definition()
    {
        var page = Show(new DashboardView { Basis = RateBasis.Return });

        var definition = page.Find(".tile [popover]").TextContent;

        Assert.Contains("accepted at inspection", definition, StringComparison.Ordinal);
        Assert.Contains("two populations", definition, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_leads_to_its_products_and_back()
    {
        var all = Show(new DashboardView { Measure = RateMeasure.Orders });
        var one = Show(new DashboardView { Measure = RateMeasure.Orders, Category = "Dresses" });

        Assert.Equal("/dashboard?measure=orders&category=Dresses", Category(all).GetAttribute("href"));
        Assert.Equal("/dashboard?measure=orders", Category(one).GetAttribute("href"));
        Assert.Equal("Products in Dresses", one.Find("#by-Product").TextContent);
    }

    [Fact]
    public void Goods_without_a_category_have_a_name_and_a_link_too()
    {
        var page = Show(new DashboardView());

        var link = page.FindAll("section[aria-labelledby=by-Category] .bar-name a")[1];

        Assert.Equal(("No category", "/dashboard?category="), (link.TextContent.Trim(), link.GetAttribute("href")));
    }

    [Fact]
    public void A_product_leads_to_its_orders() => Assert.Equal(
        "/orders?q=A-1", Show(new DashboardView()).Find("section[aria-labelledby=by-Product] .bar-name a").GetAttribute("href"));

    [Fact]
    public void What_is_above_average_beyond_chance_is_said_in_words()
    {
        var rows = Show(new DashboardView()).FindAll("section[aria-labelledby=by-Category] tbody tr");

        Assert.Contains("above average beyond chance", rows[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("above average", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_populations_have_no_interval()
    {
        var page = Show(new DashboardView { Basis = RateBasis.Return });

        Assert.Empty(page.FindAll(".bar-range"));
        Assert.Empty(page.FindAll(".bar-above"));
    }

    [Fact]
    public void A_switch_shows_the_table_and_a_link_takes_it_away_as_a_file()
    {
        var view = new DashboardView { Tables = [RateBy.Reason] };
        var page = Show(view);

        var panel = page.Find("section[aria-labelledby=by-Reason]");

        Assert.Contains("Too small", panel.QuerySelector(".table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/dashboard", panel.QuerySelector(".report-tools a")!.GetAttribute("href"));
        Assert.Equal("/dashboard/return-rate.csv?by=reason&basis=order&from=2025-12-01&to=2026-11-22", panel.QuerySelector(".report-tools a[download]")!.GetAttribute("href"));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static AngleSharp.Dom.IElement Category(IRenderedComponent<DashboardParts> page) => page.Find("section[aria-labelledby=by-Category] .bar-name a");

    private IRenderedComponent<DashboardParts> Show(DashboardView view) =>
        Render<DashboardParts>(parameters => parameters.Add(parts => parts.View, view).Add(parts => parts.Figures, Figures).Add(parts => parts.Today, Today).Add(parts => parts.Currency, "EUR"));
}
