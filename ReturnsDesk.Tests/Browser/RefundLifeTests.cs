using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Browser;

/// <summary>Finance looks after refunds that did not simply go out.</summary>
[Collection(BrowserTests.Name)]
[Trait("Profile", "Long")]
public sealed class RefundLifeTests(Site site)
{
    private const string Finance = "finance@demo.example";
    private const string NeedsAttention = "/refunds?tab=needs-attention";

    [Fact]
    public async Task A_refund_whose_answer_was_lost_is_asked_about_and_settled_once()
    {
        var id = await RefundShop.AddAsync(site.App.Database, 8401, 4517, RefundShop.Lost);

        await site.VisitAsAsync(Finance, DemoPerson.Password, async visit =>
        {
            await visit.OpenAsync(NeedsAttention);
            await visit.Page.ClickAsync($"tr a[href='/refunds/{id}']");
            await Assertions.Expect(visit.Page.Locator(".refund-head .tag")).ToHaveTextAsync("Unknown");
            await Assertions.Expect(visit.Page.Locator(".refund-next")).ToContainTextAsync("asked again in");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("refund-lost");

            await visit.Page.ClickAsync("text=Ask the gateway");

            await Assertions.Expect(visit.Page.Locator(".refund-head .tag")).ToHaveTextAsync("Refunded");
            await Assertions.Expect(visit.Page.Locator(".attempt").First).ToContainTextAsync("Asked → Paid");
            await Assertions.Expect(visit.Page.Locator(".attempt").Last).ToContainTextAsync("Sent → No answer");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("refund-lost-settled");
        });

        var stored = await StoredAsync(id);
        Assert.Equal((MoneyStatus.Succeeded, 1, 1), (stored.Status, stored.Parts, stored.Sends));
    }

    [Fact]
    public async Task A_declined_refund_is_paid_by_hand_instead_and_the_declined_part_stays_visible()
    {
        var id = await RefundShop.AddAsync(site.App.Database, 8402, 4513, RefundShop.Declined);

        await site.VisitAsAsync(Finance, DemoPerson.Password, async visit =>
        {
            await visit.OpenAsync($"/refunds/{id}");
            await Assertions.Expect(visit.Page.Locator("[data-attention=failed]")).ToContainTextAsync("Try again, or pay by hand instead.");
            await visit.Page.ClickAsync("text=More");
            await Assertions.Expect(visit.Page.Locator("[data-not=Undo]")).ToBeVisibleAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("refund-declined");
            await visit.Page.Keyboard.PressAsync("Escape");

            await visit.Page.ClickAsync("text=Pay by hand instead");
            await visit.Page.FillAsync(".payout input", "BANK-2026-11");
            await visit.Page.ClickAsync("text=Confirm payout");

            await Assertions.Expect(visit.Page.Locator(".refund-head .tag")).ToHaveTextAsync("Refunded");
            await visit.Page.ClickAsync("text=Replaced by a later part");
            await Assertions.Expect(visit.Page.Locator(".replaced-part")).ToContainTextAsync("the card was closed");
            await Assertions.Expect(visit.Page.Locator(".intent > .attempts .attempt")).ToContainTextAsync("by Sara Rossi");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("refund-by-hand");
        });

        var stored = await StoredAsync(id);
        Assert.Equal((MoneyStatus.Succeeded, 2), (stored.Status, stored.Parts));
    }

    [Theory]
    [InlineData("en", "light", 8410)]
    [InlineData("zh-CN", "dark", 8440)]
    public async Task Every_state_is_accessible_in_both_themes_and_languages(string language, string theme, long running)
    {
        var parked = await RefundShop.AddAsync(site.App.Database, running, 4910, RefundShop.Lost, RefundShop.Lost, RefundShop.Abnormal);
        await RefundShop.AddAsync(site.App.Database, running + 1, 3210, RefundShop.Accepted);
        await RefundShop.AddAsync(site.App.Database, running + 2, 2110, RefundShop.Paid, RefundShop.Declined);
        await RefundShop.AddAsync(site.App.Database, running + 3, 1917, RefundShop.Lost);
        await StopAsync("stripe");

        await site.VisitAsAsync(
            Finance,
            DemoPerson.Password,
            async visit =>
            {
                await visit.Page.Context.AddCookiesAsync([new Cookie { Name = "rd-theme", Value = theme, Url = site.Address }]);
                foreach (var (name, address) in new[]
                         {
                             ("attention", NeedsAttention), ("in-flight", "/refunds?tab=in-flight"), ("failed", "/refunds?tab=failed"), ("parked", $"/refunds/{parked}"), ("case", $"/returns/{ReturnNumber.Of(2026, running)}"),
                         })
                {
                    await visit.OpenAsync(address);
                    await Assertions.Expect(visit.Page.Locator(".loading-rows")).ToHaveCountAsync(0);
                    await visit.AssertAccessibleAsync();
                    await visit.PictureAsync($"refund-{name}.{language}.{theme}");
                }
            },
            language);

        Assert.Equal(MoneyStatus.Parked, (await StoredAsync(parked)).Status);
    }

    /// <summary>A gateway that does not accept our credentials; nothing of these tests goes through it.</summary>
    private async Task StopAsync(string gateway)
    {
        await using var db = site.App.Database.Open();
        if (await db.GatewayStates.FindAsync(gateway) is null)
        {
            var state = new GatewayState(gateway);
            state.Hear(new GatewayAnswer(GatewayOutcome.Blocked, "", "Invalid API Key provided") { HttpStatus = 401 }, DateTime.UtcNow);
            db.GatewayStates.Add(state);
            await db.SaveChangesAsync();
        }
    }

    private async Task<(MoneyStatus Status, int Parts, int Sends)> StoredAsync(long id)
    {
        await using var db = site.App.Database.Open();
        var parts = db.RefundIntents.Where(intent => intent.RefundId == id).ToList();
        return (db.Refunds.Single(refund => refund.Id == id).Status, parts.Count, parts.Sum(part => part.Sends));
    }
}
