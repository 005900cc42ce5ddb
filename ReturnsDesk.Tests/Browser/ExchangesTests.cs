using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Receiving;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Browser;

/// <summary>An exchange on the page of its case, from the choice to the parcel that left; and the warehouse's list.</summary>
[Collection(BrowserTests.Name)]
public sealed class ExchangesTests(Site site)
{
    private const string Manager = "manager@demo.example";
    private const string Warehouse = "warehouse@demo.example";
    private static readonly string[] Tabs = ["ready", "waiting", "sent"];
    private static int _round;

    [Theory]
    [InlineData("en", false)]
    [InlineData("zh-CN", true)]
    public async Task A_dearer_article_is_chosen_paid_for_and_sent(string language, bool dark)
    {
        var number = await ReturnedShirtAsync();
        await site.VisitAsAsync(
            Manager,
            DemoPerson.Password,
            async visit =>
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
                await visit.OpenAsync($"/returns/{number}");
                var panel = visit.Page.Locator(".exchange");
                await panel.Locator("[data-step=exchange-Choose]").ClickAsync();
                await panel.Locator("select").First.SelectOptionAsync($"JACKET-{_round}");
                await visit.AssertAccessibleAsync();
                await panel.Locator(".exchange-form button[type=submit]").ClickAsync();
                await Assertions.Expect(panel.Locator("[data-step=exchange-due] .sum")).ToHaveTextAsync("32.40");
                await Assertions.Expect(panel.Locator("[data-step=exchange-Send]")).ToHaveAttributeAsync("aria-disabled", "true");

                await panel.Locator("[data-step=exchange-Charge]").ClickAsync();
                await Assertions.Expect(panel.Locator("a[href^='https://pay.example.test/']")).ToBeVisibleAsync();
                await panel.ScrollIntoViewIfNeededAsync();
                await visit.AssertAccessibleAsync();
                await visit.PictureAsync($"exchange.{language}");

                await panel.Locator("[data-step=exchange-Ask]").ClickAsync();
                await Assertions.Expect(visit.Page.Locator(".exchange[data-status=ToSend]")).ToBeVisibleAsync();
                await panel.Locator("[data-step=exchange-Send]").ClickAsync();
                await panel.Locator("[data-field=carrier]").FillAsync("DHL");
                await panel.Locator("[data-field=waybill]").FillAsync("JJD 0007");
                await panel.Locator(".exchange-form button[type=submit]").ClickAsync();
                await Assertions.Expect(visit.Page.Locator(".exchange[data-status=Completed]")).ToBeVisibleAsync();
            },
            language);

        await using var db = site.App.Database.Open();
        Assert.Equal(CaseStatus.Resolved, await db.ReturnCases.Where(row => row.Number == number).Select(row => row.Status).SingleAsync());
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("zh-CN", true)]
    public async Task The_warehouse_sees_what_to_pack(string language, bool dark) => await site.VisitAsAsync(
        Warehouse,
        DemoPerson.Password,
        async visit =>
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            foreach (var tab in Tabs)
            {
                await visit.OpenAsync($"/to-send?tab={tab}");
                await Assertions.Expect(visit.Page.Locator(".to-send, .state").First).ToBeVisibleAsync();
                await visit.AssertAccessibleAsync();
            }

            await visit.PictureAsync($"to-send.{language}");
        },
        language);

    /// <summary>A shirt for 54.00 that came back to be exchanged, and a jacket for 86.40 on the shelf; the number of the return.</summary>
    private async Task<string> ReturnedShirtAsync()
    {
        var round = Interlocked.Increment(ref _round);
        var order = new Order(
            "shop",
            string.Create(CultureInfo.InvariantCulture, $"99{round:00}"),
            new Customer("shop", $"exchange-{round}@example.test", "Kim Okafor", $"exchange-{round}@example.test", null),
            new OrderFacts { Status = OrderStatus.Completed, PlacedAt = DateTime.UtcNow.AddDays(-6), PlacedOn = AReturn.Day(DateTime.UtcNow.AddDays(-6)), DeliveredAt = DateTime.UtcNow.AddDays(-3), Currency = "EUR" });
        order.Add(new OrderLine(1, $"SHIRT-{round}", "Exchange shirt", "M", "Shirts", 1, new LineAmounts(5000, 0, 0, 5000, 400)));
        order.Add(new Payment(1, "card", "test", $"pay_exchange_{round}", new Money(5400, "EUR")));
        await using (var db = site.App.Database.Open())
        {
            db.Orders.Add(order);
            db.ProductVariants.AddRange(
                new ProductVariant($"SHIRT-{round}", new VariantFacts($"wear-{round}", "Exchange shirt", "M", "Shirts", 5400, 400, "EUR", 2)),
                new ProductVariant($"JACKET-{round}", new VariantFacts($"wear-{round}", "Exchange jacket", null, "Shirts", 8640, 640, "EUR", 2)));
            await db.SaveChangesAsync();
        }

        var draft = new ReturnRequestDraft(order.Id, ReturnKind.Exchange, ReturnWay.OwnCourier, [new RequestedUnits(order.Lines[0].Id, 1, "fit-small")]);
        var number = (await site.App.Services.GetRequiredService<RequestReturn>().ExecuteAsync(Actor.CommandLine, draft)).Value!;
        Assert.Null((await site.App.Services.GetRequiredService<ApproveReturn>().ExecuteAsync(Actor.CommandLine, new CaseRef(number))).Refusal);
        Assert.Null((await site.App.Services.GetRequiredService<ReceiveParcel>().ExecuteAsync(Actor.CommandLine, new CaseRef(number))).Refusal);
        var line = (await site.App.Database.CaseAsync(number)).Lines[0];
        var found = new InspectionDraft([new InspectedLineDraft(line.Id, [new InspectedPartDraft(1, ItemCondition.A, Disposition.Restock)])], []);
        Assert.Null((await site.App.Services.GetRequiredService<RecordInspection>().ExecuteAsync(Actor.CommandLine, new CaseRef(number), found)).Refusal);
        return number;
    }
}
