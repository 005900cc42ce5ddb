using System.Net;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Portal.Following;

/// <summary>What a customer sees of an exchange and chooses for it, on the page of the return.</summary>
public sealed class ExchangePageTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_customer_chooses_with_the_request_and_changes_the_choice_on_the_page_of_the_return(Engine engine)
    {
        await using var app = await DeskApplication.InMemoryAsync(engine);
        var order = await ShopAsync(app.Database);
        using var visitor = PortalBrowser.Open(app);
        await visitor.ProveAsync(order);
        var line = order.Lines[0].Id;
        using (await visitor.PostAsync("/portal/apply", "/portal/apply", ("take", $"{line}"), ($"reason-{line}", "fit")))
        {
            Assert.Contains("Blue", (await visitor.OpenAsync("/portal/apply/details")).QuerySelector($"#wanted-{line}")!.TextContent, StringComparison.Ordinal);
        }

        using (await visitor.PostAsync("/portal/apply/details", "/portal/apply/details", ("kind", "Exchange"), ("way", "OwnCourier"), ($"detail-{line}", "fit-small"), ($"wanted-{line}", "CUP-BLUE"), ("go", "check")))
        {
            Assert.Contains("In its place: Blue", (await visitor.OpenAsync("/portal/apply/check")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        using (var sent = await visitor.PostAsync("/portal/apply/check", "/portal/apply/check", ("to", "money")))
        {
            var address = sent.Headers.Location!.OriginalString;
            var page = await visitor.OpenAsync(address);
            Assert.Equal("Reserved", page.QuerySelector("[data-exchange]")!.GetAttribute("data-exchange"));
            Assert.Contains("Blue", page.QuerySelector("[data-exchange] li")!.TextContent, StringComparison.Ordinal);

            using var chosen = await visitor.PostAsync(address, address + "/exchange", ($"wanted-{line}", "CUP-GOLD"));
            using var unknown = await visitor.PostAsync(address, address + "/exchange", ($"wanted-{line}", "NO-SUCH"));
            Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (chosen.StatusCode, unknown.StatusCode));
            var changed = await visitor.OpenAsync(address);
            Assert.Contains("Gold", changed.QuerySelector("[data-exchange] li")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("3.00", changed.QuerySelector("[data-exchange]")!.TextContent, StringComparison.Ordinal);
        }

        await using var db = app.Database.Open();
        Assert.Equal(["CUP-GOLD"], await db.ReturnCases.SelectMany(row => row.Replacement!.Items).Select(item => item.Sku).ToListAsync());
    }

    [Fact]
    public async Task Before_it_is_sent_it_says_what_comes_in_its_place_or_who_asks()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        var order = await ShopAsync(app.Database);
        using var visitor = PortalBrowser.Open(app);
        await visitor.ProveAsync(order);

        Assert.Contains("You choose what you get in its place later", await CheckAsync(visitor, order), StringComparison.Ordinal);
        await using (var db = app.Database.Open())
        {
            await db.ProductVariants.ExecuteDeleteAsync();
        }

        Assert.Contains("We ask you what you want in its place.", await CheckAsync(visitor, order), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_return_for_a_refund_has_nothing_to_choose(Engine engine)
    {
        await using var app = await DeskApplication.InMemoryAsync(engine);
        var order = await ShopAsync(app.Database);
        using var visitor = PortalBrowser.Open(app);
        await visitor.ProveAsync(order);
        var line = order.Lines[0].Id;
        using (await visitor.PostAsync("/portal/apply", "/portal/apply", ("take", $"{line}"), ($"reason-{line}", "fit")))
        using (var sent = await visitor.PostAsync("/portal/apply/check", "/portal/apply/check", ("to", "money")))
        {
            var address = sent.Headers.Location!.OriginalString;
            using var chosen = await visitor.PostAsync(address, address + "/exchange", ($"wanted-{line}", "CUP-BLUE"));

            Assert.Null((await visitor.OpenAsync(address)).QuerySelector("[data-exchange]"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, chosen.StatusCode);
        }
    }

    /// <summary>The last step of an exchange for which nothing was chosen.</summary>
    private static async Task<string> CheckAsync(PortalBrowser visitor, Order order)
    {
        var line = order.Lines[0].Id;
        using (await visitor.PostAsync("/portal/apply", "/portal/apply", ("take", $"{line}"), ($"reason-{line}", "fit")))
        using (await visitor.PostAsync("/portal/apply/details", "/portal/apply/details", ("kind", "Exchange"), ("way", "OwnCourier"), ($"detail-{line}", "fit-small"), ("go", "check")))
        {
            return (await visitor.OpenAsync("/portal/apply/check")).QuerySelector("main")!.TextContent;
        }
    }

    private static async Task<Order> ShopAsync(TestDb database)
    {
        await database.AddDefaultsAsync();
        await database.AddStaffAsync(Roles.Agent);
        await using var db = database.Open();
        var order = new AnOrder().With("CUP-RED", 1, 1200).DeliveredAt(DateTime.UtcNow.AddDays(-2)).Build();
        db.Add(order);
        db.ProductVariants.AddRange(
            new ProductVariant("CUP-RED", new VariantFacts("cup", "Product CUP-RED", "Red", null, 1200, 0, "EUR", 5)),
            new ProductVariant("CUP-BLUE", new VariantFacts("cup", "Cup", "Blue", null, 1200, 0, "EUR", 5)),
            new ProductVariant("CUP-GOLD", new VariantFacts("cup", "Cup", "Gold", null, 1500, 0, "EUR", 5)));
        await db.SaveChangesAsync();
        return await db.Orders.Include(row => row.Lines).Include(row => row.Customer).SingleAsync();
    }
}
