using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ReturnsDesk.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ReturnsDesk.Tests.Browser;

/// <summary>A customer with a phone, from the order number to the request that was sent.</summary>
[Collection(BrowserTests.Name)]
public sealed class PortalTests(Site site)
{
    [Theory]
    [InlineData("en", false, 0)]
    [InlineData("en", true, 1)]
    [InlineData("zh-CN", false, 2)]
    [InlineData("zh-CN", true, 3)]
    public async Task A_customer_finds_the_order_and_asks_for_a_return(string language, bool scripts, int order)
    {
        var (number, email, product) = await OrderAsync(order);
        await site.PhoneAsync(
            async visit =>
            {
                var page = visit.Page;
                await FindAsync(visit, number, email, scripts);
                await Expect(page.Locator("h1")).ToContainTextAsync(number);
                await Expect(page.Locator(".portal-lines")).ToContainTextAsync(product);
                await CheckAsync(visit, scripts, $"portal-order-{language}");

                await page.ClickAsync("a.portal-button");
                await CheckAsync(visit, scripts, "portal-items");
                await page.Locator("input[name=take]").First.CheckAsync();
                await page.Locator("select").First.SelectOptionAsync("defect");
                await page.ClickAsync(".portal-form button");

                await page.Locator("input[name^=detail]").First.CheckAsync();
                await page.Locator("textarea").First.FillAsync("Torn. 4111 1111 1111 1111");
                await page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "seam.png", MimeType = "image/png", Buffer = Integrations.Photos.APicture.Png(64 + order, 48) });
                await page.ClickAsync("button[value=stay]");
                await Expect(page.Locator(".portal-photos img")).ToHaveCountAsync(1);
                await Expect(page.Locator("textarea").First).Not.ToHaveValueAsync(new System.Text.RegularExpressions.Regex("4111 1111"));
                await CheckAsync(visit, scripts, $"portal-details-{language}");

                await page.ClickAsync("button[value=check]");
                await Expect(page.Locator(".derivation")).ToBeVisibleAsync();
                await Expect(page.Locator(".portal-choice button")).ToHaveCountAsync(2);
                await CheckAsync(visit, scripts, $"portal-check-{language}");
                await page.Locator(".portal-choice button").First.ClickAsync();
                await page.WaitForURLAsync("**/portal/returns/*");
            },
            language,
            scripts);

        await using var db = site.App.Database.Open();
        var made = await db.ReturnCases.Include(row => row.Lines).Where(row => row.Order.Number == number).OrderByDescending(row => row.Id).FirstAsync();
        Assert.Equal(ReturnsDesk.Domain.Returns.ReturnSource.Portal, made.Source);
        Assert.StartsWith("defect-", made.Lines[0].StatedReasonCode, StringComparison.Ordinal);
        Assert.Equal(1, await db.CasePhotos.CountAsync(photo => photo.ReturnCaseId == made.Id));
    }

    private static async Task FindAsync(Visit visit, string number, string email, bool scripts)
    {
        var page = visit.Page;
        await visit.OpenStaticAsync("/portal");
        await CheckAsync(visit, scripts, "portal-find");
        await page.FillAsync("#number", $" {number} ");
        await page.FillAsync("#proof", email.ToUpperInvariant());
        await page.ClickAsync(".portal-form button");
        var code = (await page.Locator("[data-code]").TextContentAsync())!;
        await page.FillAsync("#code", code == "00000000" ? "00000001" : "00000000");
        await page.ClickAsync(".portal-form button");
        await Expect(page.Locator("[role=alert]")).ToBeVisibleAsync();
        await CheckAsync(visit, scripts, "portal-code");
        await page.FillAsync("#code", $"{code[..4]} {code[4..]}");
        await page.ClickAsync(".portal-form button");
        await page.WaitForURLAsync("**/portal/order");
    }

    private static async Task CheckAsync(Visit visit, bool scripts, string picture)
    {
        if (scripts)
        {
            await visit.AssertAccessibleAsync();
        }

        await visit.PictureAsync(picture);
    }

    /// <summary>An order of the demo shop that was delivered lately and that nobody asks to return.</summary>
    private async Task<(string Number, string Email, string Product)> OrderAsync(int which)
    {
        await using var db = site.App.Database.Open();
        var found = await db.Orders.Where(order => order.Channel == "shopify" && order.Customer.Email != null && order.DeliveredAt != null && order.Lines.All(line => line.ClaimedUnits == 0))
            .OrderByDescending(order => order.DeliveredAt).Skip(which).Select(order => new { order.Number, order.Customer.Email, ProductName = order.Lines.Select(line => line.ProductName).First() }).FirstAsync();
        return (found.Number, found.Email!, found.ProductName);
    }
}
