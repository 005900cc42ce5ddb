using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class SignalsTests(Site site)
{
    [Theory]
    [InlineData("en", false)]
    [InlineData("zh-CN", true)]
    public async Task A_manager_tries_the_signals_chooses_a_level_and_meets_them_on_a_case(string language, bool dark) => await site.VisitAsAsync(
        "manager@demo.example",
        DemoPerson.Password,
        async visit =>
        {
            var page = visit.Page;
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            await visit.OpenAsync("/policies/signals");
            await page.FillAsync("#signals-months", "24");
            await page.PressAsync("#signals-months", "Enter");
            await Assertions.Expect(page.Locator("#signals-past + span")).ToContainTextAsync("24");
            await page.Locator("input[name=signal-ParcelClaims]").Last.ClickAsync();
            await Assertions.Expect(page.Locator(".signal-chosen input[name=signal-ParcelClaims]")).ToHaveCountAsync(1);
            await page.Locator("input[name=signal-ParcelClaims]").First.ClickAsync();
            await Assertions.Expect(page.Locator(".saved")).Not.ToBeEmptyAsync();
            await Assertions.Expect(page.Locator(".signal-chosen input[name=signal-ParcelClaims]").First).ToBeCheckedAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"signals.{language}");

            await visit.OpenAsync($"/returns/{await ClaimAsync()}");
            await page.Locator("section[aria-labelledby=case-signals] .signal-on").First.WaitForAsync();
            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"case-signals.{language}");
        },
        language);

    /// <summary>A request that says the parcel never came.</summary>
    private async Task<string> ClaimAsync()
    {
        await using var db = site.App.Database.Open();
        return await db.ReturnCases.Where(row => row.Kind != ReturnKind.Withdrawal && row.Lines.Any(line => line.StatedReasonCode == "not-delivered")).OrderBy(row => row.Id).Select(row => row.Number).FirstAsync();
    }
}
