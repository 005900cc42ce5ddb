using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Conversing;

namespace ReturnsDesk.Tests.Browser;

/// <summary>An agent at the case, and its customer, who comes through the same door as the portal and the mail do.</summary>
[Collection(BrowserTests.Name)]
public sealed class ConversationTests(Site site)
{
    private const string Agent = "agent@demo.example";
    private const string Manager = "manager@demo.example";

    [Fact]
    public async Task A_customer_writes_the_agent_answers_with_a_template_and_sees_it_read()
    {
        var shop = await ReviewShop.FillAsync(site.App);
        var orderId = await OrderIdAsync(shop.ToApprove);

        await site.VisitAsAsync(Agent, DemoPerson.Password, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync($"/returns/{shop.ToApprove}");
            var composer = page.Locator("#composer-text");
            await composer.FillAsync("I was just about to");
            await HearAsync(orderId, shop.ToApprove, "请问什么时候可以退货？\n我明天出差。");

            await page.Locator(".talk-customer .talk-text", new() { HasText = "我明天出差" }).WaitForAsync();
            await Assertions.Expect(composer).ToHaveValueAsync("I was just about to");
            await Assertions.Expect(page.Locator(".talk-panel [aria-live=polite]")).ToContainTextAsync("我明天出差");
            await page.Locator(".composer-promise").WaitForAsync();
            await visit.AssertAccessibleAsync();

            await composer.FillAsync("");
            await composer.PressAsync("/");
            await page.Locator(".picker-option").First.WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("talk-picker");
            await page.Keyboard.TypeAsync("look into");
            await Assertions.Expect(page.Locator(".picker-option")).ToHaveCountAsync(1);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(composer).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^王小明您好，[\\s\\S]*" + shop.ToApprove));
            await composer.PressAsync("Control+Enter");

            await page.Locator(".talk-held button").WaitForAsync();
            await visit.PictureAsync("talk-held");
            await page.Locator(".talk-desk .talk-mark", new() { HasText = "not read yet" }).WaitForAsync();
            Assert.Contains((await site.App.Services.GetRequiredService<ReadCustomerConversation>().ReadAsync(orderId, shop.ToApprove))!.Entries, entry => !entry.IsOwn);
            await page.Locator(".talk-desk .talk-mark", new() { HasTextRegex = new("read \\d\\d:\\d\\d") }).WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("talk-read");
        });
    }

    [Fact]
    public async Task A_long_conversation_stays_where_it_was_scrolled_to_and_a_macro_decides()
    {
        var shop = await ReviewShop.FillAsync(site.App);
        var orderId = await OrderIdAsync(shop.ToReject);
        for (var message = 0; message < 12; message++)
        {
            await HearAsync(orderId, shop.ToReject, $"Message {message}: the waist is far too narrow, otherwise lovely.");
        }

        await site.VisitAsAsync(Agent, DemoPerson.Password, async visit =>
        {
            var page = visit.Page;
            await visit.OpenAsync($"/review?view=unanswered");
            await page.Locator($"tr[data-number='{shop.ToReject}'] .queue-awaits").WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("talk-queue");

            await visit.OpenAsync($"/returns/{shop.ToReject}");
            var last = page.Locator(".talk-text", new() { HasText = "Message 11" });
            await Assertions.Expect(last).ToBeInViewportAsync();
            var middle = page.Locator(".talk-text", new() { HasText = "Message 3" });
            await middle.ScrollIntoViewIfNeededAsync();
            var before = (await middle.BoundingBoxAsync())!.Y;
            await HearAsync(orderId, shop.ToReject, "And one more.");
            await page.Locator(".talk-text", new() { HasText = "And one more." }).WaitForAsync();
            Assert.InRange((await middle.BoundingBoxAsync())!.Y, before - 2, before + 2);

            await page.Locator("#composer-text").PressAsync("/");
            await page.Locator(".picker-option").First.WaitForAsync();
            await page.Keyboard.TypeAsync("how to send");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator(".composer-then")).ToContainTextAsync("Approves the return");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync("talk-macro");
            await page.Locator("[data-testid=send]").ClickAsync();
            await page.Locator(".case-head .tag", new() { HasText = "Approved" }).WaitForAsync();
            await page.Locator(".talk-desk .talk-text", new() { HasText = "is approved" }).WaitForAsync();
            await visit.AssertAccessibleAsync();
        });

        Assert.Equal(CaseStatus.Approved, await shop.StatusAsync(shop.ToReject));
    }

    [Theory]
    [InlineData("/settings/templates?edit=1", "en")]
    [InlineData("/settings/templates?edit=new", "zh-CN")]
    [InlineData("/settings/merchant", "en")]
    [InlineData("/settings/merchant", "zh-CN")]
    public Task The_settings_of_the_conversation_are_accessible_in_both_languages(string address, string language) =>
        site.VisitAsAsync(Manager, DemoPerson.Password, async visit =>
        {
            await visit.OpenAsync(address);
            await visit.Page.Locator("#template-text-en, #hours-answer").WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"talk-settings{address.Replace('/', '-').Split('?')[0]}-{language}");
        }, language);

    private async Task<long> OrderIdAsync(string number)
    {
        await using var db = site.App.Database.Open();
        return await db.ReturnCases.Where(row => row.Number == number).Select(row => row.OrderId).SingleAsync();
    }

    private async Task HearAsync(long orderId, string number, string body)
    {
        var heard = await site.App.Services.GetRequiredService<RecordCustomerMessage>().ExecuteAsync(orderId, number, new CustomerMessage(body, MessageSource.Portal));
        Assert.Null(heard.Refusal);
    }
}
