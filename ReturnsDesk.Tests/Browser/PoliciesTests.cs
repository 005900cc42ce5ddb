using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class PoliciesTests(Site site)
{
    private const string Manager = "manager@demo.example";
    private const string Second = "policies@demo.example";
    private const string Category = "Electronics";

    [Fact]
    public async Task A_window_is_changed_by_one_manager_published_by_another_and_holds_for_the_next_order()
    {
        var address = "";
        await site.VisitAsAsync(Manager, DemoPerson.Password, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync("/policies");
            await page.Locator("tr.opens").First.WaitForAsync();
            await visit.AssertAccessibleAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "New draft" }).ClickAsync();
            await page.FillAsync("#policy-title", "Electronics: three weeks are enough");
            await page.GetByRole(AriaRole.Button, new() { Name = "Add a rule" }).ClickAsync();
            await page.FillAsync("#when-categories", Category);
            await page.PressAsync("#when-categories", "Enter");
            await page.FillAsync("#says-window", "21");
            await page.PressAsync("#says-window", "Tab");
            await Assertions.Expect(page.Locator(".rule-open .rule-words")).ToContainTextAsync("For Electronics: returns within 21 days of delivery.");
            await page.Locator(".example-line").First.WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("policy-editor");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
            await Assertions.Expect(page.Locator(".saved")).ToHaveTextAsync("Saved");
            await page.GetByRole(AriaRole.Link, new() { Name = "Try it on the past" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Replay" }).ClickAsync();
            await Assertions.Expect(page.Locator(".replay-sentence")).ToContainTextAsync("would have been decided otherwise");
            await page.GetByRole(AriaRole.Link, new() { Name = "Rules and terms" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Propose" }).ClickAsync();
            await Assertions.Expect(page.GetByText("You wrote or proposed it: a second person publishes it.")).ToBeVisibleAsync();
            address = new Uri(page.Url).AbsolutePath;
        });
        await site.VisitAsync(async visit =>
        {
            await visit.OpenStaticAsync("/policy");
            await Assertions.Expect(visit.Page.Locator("[data-section=Window]")).Not.ToContainTextAsync(Category);
        });
        await site.VisitAsAsync(Second, DemoPerson.Password, async visit =>
        {
            await visit.OpenAsync(address + "?show=difference");
            await Assertions.Expect(visit.Page.Locator(".change-added")).ToContainTextAsync("For Electronics: returns within 21 days of delivery.");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("policy-difference");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
            await Assertions.Expect(visit.Page.Locator("[aria-labelledby=publishing-head] .tag")).ToHaveTextAsync("In force");
        });

        var order = await AddOrderAsync();
        await site.VisitAsync(async visit =>
        {
            await visit.OpenStaticAsync("/policy");
            await Assertions.Expect(visit.Page.Locator("[data-section=Window]")).ToContainTextAsync("Returns within 21 days of delivery.");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("policy-public");
        });
        await site.VisitAsAsync(Manager, DemoPerson.Password, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync($"/orders/{order.Id}/return");
            await page.Locator(".filing-line input[type=number]").FillAsync("1");
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(page.Locator(".verdict-head")).ToContainTextAsync($"last day {order.PlacedOn.AddDays(21):yyyy-MM-dd}");
        });
    }

    /// <summary>Placed and delivered today by the shop's calendar.</summary>
    private async Task<Order> AddOrderAsync()
    {
        var now = DateTime.UtcNow;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));
        var facts = new OrderFacts { Status = OrderStatus.Completed, PlacedAt = now, PlacedOn = today, DeliveredAt = now, Currency = "EUR" };
        var order = new Order("shop", "P-7001", new Customer("shop", "pat@example.test", "Pat Example", "pat@example.test", null), facts);
        order.Add(new OrderLine(1, "RADIO", "Radio", null, Category, 1, new LineAmounts(5_000, 0, 0, 5_000, 0)));
        order.Add(new Payment(1, "card", "test", "pay_p7001", new Money(5_000, "EUR")));
        await using var db = site.App.Database.Open();
        db.Orders.Add(order);
        await db.SaveChangesAsync();
        return order;
    }
}
