using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Portal;

/// <summary>What each article of an order says of the time it has.</summary>
public sealed class OrderPageTests
{
    private static readonly ReturnPolicy NoLamps = new()
    {
        Version = 2,
        ValidFromOn = new DateOnly(2020, 1, 1),
        WindowDays = 30,
        Currency = "EUR",
        Rules = [new PolicyRule { Id = "lamps", When = new RuleScope { Categories = ["Light"] }, Exclusion = ExclusionKind.FinalSale }],
    };

    [Theory]
    [InlineData(2, "Can go back until", "excluded", "The last day was")]
    [InlineData(90, "The last day was", "The last day was", "Can go back until")]
    public async Task The_last_day_is_told_where_the_time_decides_and_the_rule_where_it_does_not(int daysAgo, string ofMug, string ofLamp, string neverOfLamp)
    {
        await using var app = await DeskApplication.InMemoryAsync();
        await app.Database.AddDefaultsAsync(NoLamps);
        await using var db = app.Database.Open();
        var order = new AnOrder().With("MUG", 1, 1200, "Kitchen").With("LAMP", 1, 3000, "Light").DeliveredAt(DateTime.UtcNow.AddDays(-daysAgo)).Build();
        db.Add(order);
        await db.SaveChangesAsync();
        using var visitor = PortalBrowser.Open(app);
        await visitor.ProveAsync(order);

        var page = await visitor.OpenAsync("/portal/order");

        var (mug, lamp) = (page.QuerySelector("[data-line=MUG]")!.TextContent, page.QuerySelector("[data-line=LAMP]")!.TextContent);
        Assert.Contains(ofMug, mug, StringComparison.Ordinal);
        Assert.Contains(ofLamp, lamp, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(neverOfLamp, lamp, StringComparison.Ordinal);
    }
}
