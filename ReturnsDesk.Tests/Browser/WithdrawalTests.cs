using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Browser;

/// <summary>The withdrawal function on a phone that runs no script, in both languages; and the desk's page of what waits.</summary>
[Collection(BrowserTests.Name)]
public sealed class WithdrawalTests(Site site)
{
    private const string Agent = "agent@demo.example";

    [Theory]
    [InlineData("en", false, "Withdraw from contract", "Confirm withdrawal", "Your withdrawal was received")]
    [InlineData("zh-CN", true, "撤回合同（欧盟消费者）", "确认撤回", "已收到您的撤回声明")]
    public async Task A_buyer_withdraws_in_two_steps_without_login_and_without_scripts(string language, bool dark, string button, string confirm, string received)
    {
        await ForgetSendersAsync();
        var number = $"W-{language}-{Guid.NewGuid():N}"[..16];
        await site.PhoneAsync(
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenStaticAsync("/policy");
                await page.GetByRole(AriaRole.Link, new() { Name = button }).ClickAsync();
                await page.FillAsync("#name", "Kim Example");
                await page.FillAsync("#number", number);
                await page.FillAsync("#email", "kim");
                await SendAsync(page);
                await Assertions.Expect(page.Locator("#email-error")).ToBeVisibleAsync();
                await page.FillAsync("#email", "kim@example.test");
                await page.FillAsync("#items", "2 × mug");
                await SendAsync(page);

                await Assertions.Expect(page.Locator(".withdraw-said")).ToContainTextAsync(number);
                var said = await page.Locator(".withdraw-said").TextContentAsync();
                await visit.PictureAsync($"withdraw-confirm.{language}");
                await page.GetByRole(AriaRole.Button, new() { Name = confirm }).ClickAsync();

                await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(received);
                Assert.EndsWith("/portal/withdraw/received", page.Url, StringComparison.Ordinal);
                Assert.Equal(said, await page.Locator(".withdraw-said").TextContentAsync());
                var reference = await page.Locator(".withdraw-reference").TextContentAsync();
                await visit.PictureAsync($"withdraw-received.{language}");
                await page.ReloadAsync();
                Assert.Equal(reference, await page.Locator(".withdraw-reference").TextContentAsync());

                await using var db = site.App.Database.Open();
                var statement = await db.WithdrawalStatements.SingleAsync(found => found.OrderNumber == number);
                Assert.Equal((reference, StatementState.NeedsPerson, said, language), (statement.Reference, statement.State, statement.Text, statement.Culture));
                var mail = await db.OutboxMails.SingleAsync(found => found.Key == $"statement {reference}");
                Assert.Equal((MailKind.StatementReceived, "kim@example.test", statement.ReceivedAt), (mail.Kind, mail.To, mail.QueuedAt));
            },
            language,
            scripts: false,
            dark);
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("zh-CN", true)]
    public async Task Every_step_is_accessible(string language, bool dark) => await site.PhoneAsync(
        async visit =>
        {
            await ForgetSendersAsync();
            var page = visit.Page;
            await visit.OpenStaticAsync("/portal/withdraw");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"withdraw-form.{language}");
            await SendAsync(page);
            await Assertions.Expect(page.Locator("#name-error")).ToBeVisibleAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"withdraw-lacks.{language}");
            await page.FillAsync("#name", "Kim");
            await page.FillAsync("#number", "not an order of this shop");
            await page.FillAsync("#email", $"{language}.{Guid.NewGuid():N}@example.test");
            await SendAsync(page);
            await Assertions.Expect(page.Locator(".withdraw-said")).ToBeVisibleAsync();
            await visit.AssertAccessibleAsync();
            await page.Locator("button[value=change]").ClickAsync();
            await Assertions.Expect(page.Locator("#number")).ToHaveValueAsync("not an order of this shop");
            await SendAsync(page);
            await page.Locator("button[value=confirm]").ClickAsync();
            await Assertions.Expect(page.Locator(".withdraw-reference")).ToBeVisibleAsync();
            await visit.AssertAccessibleAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "nothing stands out of the page");
        },
        language,
        scripts: true,
        dark);

    [Theory]
    [InlineData("en", false)]
    [InlineData("zh-CN", true)]
    public async Task The_desk_sees_what_waits(string language, bool dark)
    {
        await ForgetSendersAsync();
        var number = $"D-{language}-{Guid.NewGuid():N}"[..16];
        await site.PhoneAsync(async visit =>
        {
            await visit.OpenStaticAsync("/portal/withdraw");
            await visit.Page.FillAsync("#name", "Kim Example");
            await visit.Page.FillAsync("#number", number);
            await visit.Page.FillAsync("#email", "kim@example.test");
            await SendAsync(visit.Page);
            await visit.Page.Locator("button[value=confirm]").ClickAsync();
            await visit.Page.Locator(".withdraw-reference").WaitForAsync();
        });
        await site.VisitAsAsync(
            Agent,
            DemoPerson.Password,
            async visit =>
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
                await visit.OpenAsync("/review/withdrawals");
                var card = visit.Page.Locator(".statement", new() { HasText = number });
                await Assertions.Expect(card).ToBeVisibleAsync();
                await Assertions.Expect(visit.Page.Locator(".nav-link[href='/review/withdrawals'] .nav-count")).ToBeVisibleAsync();
                await visit.AssertAccessibleAsync();
                await visit.PictureAsync($"withdrawals.{language}");
                await card.Locator("input[id^=reason]").FillAsync("Not one of our orders");
                await card.Locator(".statement-acts button").Nth(1).ClickAsync();
                await Assertions.Expect(visit.Page.Locator(".alert-good")).ToBeVisibleAsync();
                await Assertions.Expect(card).ToHaveCountAsync(0);
            },
            language);
    }

    /// <summary>All browsers of these tests are one network, which may not send so much within a minute.</summary>
    private async Task ForgetSendersAsync()
    {
        await using var db = site.App.Database.Open();
        await db.WithdrawalStatements.ExecuteUpdateAsync(set => set.SetProperty(statement => statement.From, (string?)null));
    }

    private static Task SendAsync(IPage page) => page.Locator("main button.portal-button").First.ClickAsync();
}
