using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Portal.Following;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Features.Portal.Following;

/// <summary>Dates, hours and sums as customers read them.</summary>
public sealed class FollowWordsTests : IDisposable
{
    private readonly (CultureInfo Culture, CultureInfo Screen) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddWords().AddSingleton<MerchantZone>().AddTransient<FollowDates>().AddTransient<CaseSum>().BuildServiceProvider();

    [Theory]
    [InlineData("en", "16 March 2026, 14:30", "the end of 16 March 2026")]
    [InlineData("zh-CN", "2026年3月16日 14:30", "2026年3月16日24时")]
    public void A_day_ends_with_the_merchants_midnight(string language, string moment, string end)
    {
        Speak(language);
        _services.GetRequiredService<MerchantZone>().Use("Europe/Berlin");
        var dates = _services.GetRequiredService<FollowDates>();

        Assert.Equal(moment, dates.Due(new DateTime(2026, 3, 16, 13, 30, 0, DateTimeKind.Utc)));
        Assert.Equal(end, dates.Due(new DateTime(2026, 3, 16, 23, 0, 0, DateTimeKind.Utc)));
    }

    [Theory]
    [InlineData("en", "Monday – Friday 09:00–17:00")]
    [InlineData("zh-CN", "星期一至星期五 09:00–17:00")]
    public void Days_with_the_same_hours_are_told_together(string language, string told)
    {
        Speak(language);

        Assert.Equal(told, OpeningHours.Tell(OfficeHours.Preset));
    }

    [Fact]
    public void Other_days_are_told_apart_and_midnight_is_an_end()
    {
        Speak("en");
        var hours = new OfficeHours([new(DayOfWeek.Sunday, new TimeOnly(10, 0), TimeOnly.MinValue), new(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(12, 0)), new(DayOfWeek.Wednesday, new TimeOnly(9, 0), new TimeOnly(12, 0))], 8);

        Assert.Equal("Monday 09:00–12:00, Wednesday 09:00–12:00, Sunday 10:00–24:00", OpeningHours.Tell(hours));
    }

    [Theory]
    [InlineData("en", "Deduction of 50%: light wear or a small part missing")]
    [InlineData("zh-CN", "扣减 50%：轻微使用痕迹或缺少小配件")]
    public void The_sum_has_the_amounts_of_the_desk_and_none_of_its_grades_and_bounds(string language, string deduction)
    {
        Speak(language);
        Money Euro(long minor) => new(minor, "EUR");
        DerivationStep[] steps =
        [
            new("line-paid", ["MUG", 2L, Euro(6000), Euro(0)], 6000), new("line-worth", ["MUG", 1L, 0L, 2L, Euro(3000), Euro(0)], 3000),
            new("deduction", ["MUG", "C", new BasisPoints(5000)], -1500), new("line-refund", ["MUG"], 1500),
            new("entitlement", [], 1500), new("bound", [Euro(6000), Euro(0), Euro(0), Euro(0)], 6000), new("total", [], 1500), new("tender", [1L, Euro(6000)], 1500),
        ];

        var groups = _services.GetRequiredService<CaseSum>().Of(steps, "EUR", new Dictionary<string, string> { ["MUG"] = "A blue mug" });

        Assert.Equal(["A blue mug", .. groups.Skip(1).Select(group => group.Heading)], groups.Select(group => group.Heading));
        var rows = groups.SelectMany(group => group.Rows).ToList();
        Assert.Equal(["line-paid", "line-worth", "deduction", "line-refund", "entitlement", "total", "tender"], rows.Select(row => row.Code));
        Assert.Equal((deduction, "−", "15.00"), (rows[2].Text, rows[2].Operator, rows[2].Amount));
        Assert.Equal(("=", "15.00", true), (rows[5].Operator, rows[5].Amount, rows[5].IsTotal));
    }

    [Fact]
    public void Every_step_of_the_desk_has_words_for_the_customer()
    {
        var desk = ReturnsDesk.Tests.Architecture.ResourceFile.In(Path.Combine(ReturnsDesk.Tests.Support.SourceTree.App, "Resources"));
        var steps = desk.Single(area => area.Area == "RefundTexts").English.Keys.Where(key => key.StartsWith("Step.", StringComparison.Ordinal)).Select(key => key["Step.".Length..]);

        Assert.Equal(["bound"], steps.Where(step => !desk.Single(area => area.Area == "FollowTexts").English.ContainsKey("Sum." + step)));
    }

    public void Dispose()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
        _services.Dispose();
    }

    private static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
}
