using Microsoft.Playwright;
using ReturnsDesk.Account;

namespace ReturnsDesk.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class MailTests(Site site)
{
    private const string Manager = "manager@demo.example";

    [Theory]
    [InlineData("en", false)]
    [InlineData("zh-CN", true)]
    public async Task The_page_says_that_mail_is_not_set_up_in_both_languages_and_themes(string language, bool dark) => await site.VisitAsAsync(
        Manager,
        DemoPerson.Password,
        async visit =>
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            await visit.OpenAsync("/settings/mail");
            await Assertions.Expect(visit.Page.Locator(".mail-lacks code").First).ToHaveTextAsync("Mail:Host");

            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"mail.{language}");
        },
        language);
}
