using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ReplayTests(Site site)
{
    private const int Number = 90;

    [Theory]
    [InlineData("en", false)]
    [InlineData("zh-CN", true)]
    public async Task A_manager_tries_a_version_on_the_past_by_keyboard_in_both_languages_and_themes(string language, bool dark) => await site.VisitAsAsync(
        "manager@demo.example",
        DemoPerson.Password,
        async visit =>
        {
            await DraftAsync();
            var page = visit.Page;
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            await visit.OpenAsync($"/policies/{Number}/replay");
            await page.FillAsync("#replay-months", "24");
            await page.PressAsync("#replay-months", "Enter");
            await page.Locator(".replay-sentence").WaitForAsync();
            await page.WaitForURLAsync($"**/policies/{Number}/replay?run=*");

            await Assertions.Expect(page.Locator(".replay-moved").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".alert-good").First).ToContainTextAsync(language == "en" ? "come out as they did" : "一致");
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"replay.{language}");
            await page.Locator(".replay-examples a").First.ClickAsync();
            await page.WaitForURLAsync("**/returns/*");
        },
        language);

    /// <summary>A draft that the demo year feels: three days.</summary>
    private async Task DraftAsync()
    {
        await using var db = site.App.Database.Open();
        if (!await db.Policies.AnyAsync(version => version.Number == Number))
        {
            db.Policies.Add(PolicyVersion.DraftOf(new ReturnPolicy { WindowDays = 3 }, Number, 1, Actor.CommandLine, DateTime.UtcNow));
            await db.SaveChangesAsync();
        }
    }
}
