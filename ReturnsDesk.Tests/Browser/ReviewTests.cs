using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ReviewTests(Site site)
{
    private const string Agent = "agent@demo.example";

    [Fact]
    public async Task An_agent_filters_rejects_with_a_reason_and_approves_by_a_key()
    {
        var cases = await ReviewShop.FillAsync(site.App);

        await site.VisitAsAsync(Agent, DemoPerson.Password, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync("/review");
            await Row(page, cases.ToReject).WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("review");

            var search = page.GetByRole(AriaRole.Searchbox, new() { Name = "Order, return, customer, waybill, SKU" });
            await search.FillAsync(cases.OrderToReject);
            await search.PressAsync("Enter");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex($@"/review\?q={cases.OrderToReject}$"));
            await Row(page, cases.ToApprove).WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await Row(page, cases.ToReject).Locator("a").ClickAsync();

            await page.Locator("[data-step=Reject]").ClickAsync();
            await page.Locator(".template").First.ClickAsync();
            await Assertions.Expect(page.Locator("#step-text")).Not.ToHaveValueAsync("");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("case-reject");
            await page.Locator("[data-testid=confirm]").ClickAsync();
            await page.Locator(".case-head .tag", new() { HasText = "Rejected" }).WaitForAsync();
            await visit.AssertAccessibleAsync();

            await visit.OpenAsync("/review");
            await Row(page, cases.ToApprove).Locator("a").FocusAsync();
            await page.Keyboard.PressAsync(" ");
            await page.Locator(".queue-peek h2").First.WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("review-peek");
            await page.Keyboard.PressAsync("a");
            await Row(page, cases.ToApprove).WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await page.Locator(".mud-snackbar-action-button").WaitForAsync();
            await visit.AssertAccessibleAsync();
            await page.Keyboard.PressAsync("z");
            await Row(page, cases.ToApprove).Locator("a").FocusAsync();
            await Assertions.Expect(page.Locator(".mud-snackbar-action-button")).ToHaveCountAsync(0);
            await page.Keyboard.PressAsync("a");
            await Row(page, cases.ToApprove).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        });

        Assert.Equal((CaseStatus.Rejected, CaseStatus.Approved), (await cases.StatusAsync(cases.ToReject), await cases.StatusAsync(cases.ToApprove)));
    }

    [Fact]
    public async Task A_case_says_why_a_step_is_not_possible_and_speaks_chinese()
    {
        var cases = await ReviewShop.FillAsync(site.App);

        await site.VisitAsAsync(Agent, DemoPerson.Password, async visit =>
        {
            await visit.OpenAsync($"/returns/{cases.Waiting}");
            await visit.Page.Locator("[data-step=Approve]").HoverAsync();

            await Assertions.Expect(visit.Page.Locator("#why-Approve")).ToHaveTextAsync("退货单处于“待寄回”状态，无法执行“同意退货”。");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("case-zh");

            await visit.OpenAsync("/waiting");
            await Row(visit.Page, cases.Waiting).WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("waiting-zh");
        }, "zh-CN");
    }

    [Fact]
    public async Task A_withdrawal_is_acknowledged_and_converted_with_a_reason()
    {
        var cases = await ReviewShop.FillAsync(site.App);

        await site.VisitAsAsync(Agent, DemoPerson.Password, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync($"/returns/{cases.Withdrawn}");
            var kind = page.Locator(".case-head dd", new() { HasTextRegex = new Regex("^(Return|Withdrawal)$") });
            await Assertions.Expect(kind).ToHaveTextAsync("Withdrawal");
            await page.GetByText("The withdrawal was received").WaitForAsync();

            await page.Locator("[popovertarget=case-more]").First.ClickAsync();
            await page.Locator("[data-step=Convert]").ClickAsync();
            await page.Locator("#step-text").FillAsync("The customer would rather have store credit.");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("case-convert");
            await page.Locator("[data-testid=confirm]").ClickAsync();

            await Assertions.Expect(kind).ToHaveTextAsync("Return");
            await page.GetByText("made it a voluntary return").WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("case-converted");
        });
    }

    [Fact]
    public async Task A_label_is_issued_and_opens_as_a_paper_in_every_size()
    {
        var cases = await ReviewShop.FillAsync(site.App);

        await site.VisitAsAsync(Agent, DemoPerson.Password, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync($"/returns/{cases.Waiting}");
            await page.Locator("[data-step=Label]").ClickAsync();
            var fields = page.Locator(".mud-dialog input");
            await fields.Nth(0).FillAsync("DHL");
            await fields.Nth(1).FillAsync("JJD 1400");
            await page.Locator("[data-testid=confirm]").ClickAsync();
            await page.Locator(".case-paper").First.WaitForAsync();
            await visit.AssertAccessibleAsync();

            var papers = await page.Locator(".case-paper a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
            Assert.Equal(7, papers.Length);
            foreach (var paper in papers)
            {
                var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), paper).ToString());
                Assert.Equal((200, "application/pdf"), (answer.Status, answer.Headers["content-type"]));
            }
        });
    }

    private static ILocator Row(IPage page, string number) => page.Locator($"tr[data-number='{number}']");
}
