using Microsoft.Playwright;
using ReturnsDesk.Account;

namespace ReturnsDesk.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ReplayTests(Site site)
{
    [Theory]
    [InlineData("en", false)]
    [InlineData("zh-CN", true)]
    public async Task A_manager_tries_a_version_on_the_past_by_keyboard_in_both_languages_and_themes(string language, bool dark) => await site.VisitAsAsync(
        "manager@demo.example",
        DemoPerson.Password,
        async visit =>
        {
            var page = visit.Page;
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            await visit.OpenAsync("/policies/1/replay");
            await page.FillAsync("#replay-months", "24");
            await page.PressAsync("#replay-months", "Enter");
            await page.Locator(".replay-sentence").WaitForAsync();
            await page.WaitForURLAsync("**/policies/1/replay?run=*");

            await Assertions.Expect(page.Locator(".replay-moved").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".alert-good").First).ToContainTextAsync(language == "en" ? "come out as they did" : "一致");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"replay.{language}");
            await page.Locator(".replay-examples a").First.ClickAsync();
            await page.WaitForURLAsync("**/returns/*");
        },
        language);
}
