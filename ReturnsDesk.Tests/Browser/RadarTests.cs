using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class RadarTests(Site site)
{
    private const string Manager = "manager@demo.example";
    private const string Reason = "Couriers on strike";

    [Fact]
    public async Task From_the_radar_a_manager_extends_the_deadlines_of_many_cases()
    {
        var cases = await ReviewShop.FillAsync(site.App);
        var before = await DueAsync(cases.ToApprove);

        await site.VisitAsAsync(Manager, DemoPerson.Password, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync("/deadlines");
            await page.Locator(".radar-list li").First.WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("radar");

            await page.Locator("tr[data-part] a").First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/deadlines\?show=.+&then="));
            await page.Locator("tr[aria-selected=true]").WaitForAsync();
            await page.Locator(".radar-cases[aria-busy=false]").WaitForAsync();
            await page.Keyboard.PressAsync("j");
            await Assertions.Expect(page.Locator(".radar-case").First).ToBeFocusedAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("radar-bucket");

            await page.GetByRole(AriaRole.Link, new() { Name = "Extend deadlines…" }).ClickAsync();
            await page.Locator("#extend-node").SelectOptionAsync("Review");
            await page.Locator("#extend-days").FillAsync("5");
            await page.Locator("[data-testid=preview]").ClickAsync();
            await page.Locator(".alert-bad[data-code='extension.needs-reason']").WaitForAsync();
            await page.Locator("#extend-reason").FillAsync(Reason);
            await page.Locator("[data-testid=preview]").ClickAsync();
            await page.Locator("[data-testid=preview-panel] tbody tr").First.WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("extend-preview");

            await page.Locator("[data-testid=start]").ClickAsync();
            await page.Locator(".extend-progress .tag-good").WaitForAsync();
            await page.Locator("tr[data-outcome=Extended]").First.WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("extend-done");
        });

        Assert.Equal(before.AddDays(5), await DueAsync(cases.ToApprove));
        await using var db = site.App.Database.Open();
        var done = await db.DeadlineExtensions.OrderBy(row => row.Id).LastAsync();
        Assert.Equal((ExtensionState.Done, done.Total, Reason), (done.State, done.Extended + done.Skipped, done.Reason));
    }

    [Fact]
    public async Task An_agent_reads_the_radar_in_chinese_and_extends_nothing()
    {
        await ReviewShop.FillAsync(site.App);

        await site.VisitAsAsync("agent@demo.example", DemoPerson.Password, async visit =>
        {
            await visit.OpenAsync("/deadlines?sort=stake");
            await visit.Page.Locator(".radar-list li").First.WaitForAsync();

            await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("时限雷达");
            await Assertions.Expect(visit.Page.Locator(".page-head-actions a")).ToHaveCountAsync(0);
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("radar-zh");
        }, "zh-CN");
    }

    private async Task<DateTime> DueAsync(string number)
    {
        await using var db = site.App.Database.Open();
        return (await db.ReturnCases.Where(row => row.Number == number).Select(row => row.NextDueAt).SingleAsync())!.Value;
    }
}
