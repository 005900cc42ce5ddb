using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Features.Reports.ReturnRates;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Reports.Dashboard;

/// <summary>The months as columns that say their own rate; a month that is still growing is hollow.</summary>
internal sealed class TrendOption(DashboardView view, DateOnly today, IStringLocalizer<ReportTexts> texts)
{
    private const int MostLabels = 18;

    /// <summary>Days after which most of what will come back has come back.</summary>
    public const int SettlingDays = 30;

    public object Build(IReadOnlyList<RateFigure> months, ReturnRate average, string? currency) => new
    {
        animation = false,
        textStyle = new { fontFamily = "--desk-font" },
        grid = new { left = 8, right = 100, top = 28, bottom = 4, containLabel = true },
        tooltip = new
        {
            trigger = "axis",
            axisPointer = new { type = "shadow", z = 0, shadowStyle = new { color = "--desk-hover", opacity = 0.5 } },
            backgroundColor = "--desk-raised",
            borderColor = "--desk-line-strong",
            borderWidth = 1,
            padding = new[] { 8, 12 },
            textStyle = new { color = "--desk-text", fontSize = 13 },
        },
        xAxis = new
        {
            type = "category",
            data = months.Select((month, at) => RateText.ShortMonth(month.Key, at == 0)).ToArray(),
            axisTick = new { show = false },
            axisLine = new { lineStyle = new { color = "--desk-line-strong" } },
            axisLabel = new { color = "--desk-quiet", fontSize = 12, lineHeight = 15, hideOverlap = true },
        },
        yAxis = new
        {
            type = "value",
            splitNumber = 3,
            axisLabel = new { color = "--desk-quiet", fontSize = 12, formatter = "{value}%" },
            splitLine = new { lineStyle = new { color = "--desk-line" } },
        },
        series = new[]
        {
            new
            {
                type = "bar",
                barMaxWidth = 44,
                barCategoryGap = "34%",
                data = months.Select(month => Point(month, currency, labelled: months.Count <= MostLabels)).ToArray(),
                markLine = Average(average),
            },
        },
    };

    public bool IsOpen(string month)
    {
        var last = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1);
        return (view.Basis == RateBasis.Order ? last.AddDays(SettlingDays) : last) >= today;
    }

    private object Point(RateFigure month, string? currency, bool labelled) => new
    {
        value = month.Rate.Share * 100,
        itemStyle = IsOpen(month.Key)
            ? (object)new { color = "--desk-accent-soft", borderColor = "--desk-accent", borderWidth = 1.5, borderType = "dashed", borderRadius = new[] { 3, 3, 0, 0 } }
            : new { color = "--desk-accent", borderRadius = new[] { 3, 3, 0, 0 } },
        label = new { show = labelled, position = "top", formatter = month.Rate.Percent(), color = "--desk-text", fontSize = 12, backgroundColor = "--desk-raised", padding = new[] { 1, 3 } },
        emphasis = new { disabled = true },
        tip = new[] { $"{RateText.Month(month.Key)}  {month.Rate.Percent()}", Counts(month.Rate, currency) },
        href = MonthView(month.Key).Url(),
    };

    /// <summary>The dashboard of that month alone.</summary>
    public DashboardView MonthView(string month)
    {
        var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return view with { Period = RatePeriod.Custom, From = first, To = first.AddMonths(1).AddDays(-1) };
    }

    private string Counts(ReturnRate rate, string? currency)
    {
        var (returned, purchased) = (RateText.Amount(rate.Returned, view.Measure, currency), RateText.Amount(rate.Purchased, view.Measure, currency));
        return view.Measure == RateMeasure.Value ? texts["Month.Tip.Value", returned, purchased, currency ?? ""]
            : view.Measure == RateMeasure.Orders ? texts["Month.Tip.Orders", returned, purchased]
            : texts["Month.Tip.Units", returned, purchased];
    }

    private object? Average(ReturnRate average) => average.Share is not { } share ? null : new
    {
        silent = true,
        z = 1,
        symbol = "none",
        lineStyle = new { color = "--desk-quiet", width = 1, type = "dashed" },
        label = new { position = "end", distance = 8, formatter = texts["Month.Average", average.Percent()].Value, color = "--desk-quiet", fontSize = 12 },
        data = new[] { new { yAxis = share * 100 } },
    };
}
