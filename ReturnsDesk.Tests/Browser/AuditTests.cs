using Microsoft.Playwright;
using ReturnsDesk.Account;

namespace ReturnsDesk.Tests.Browser;

[Collection(BrowserTests.Name)]
[Trait("Profile", "Long")]
public sealed class AuditTests(Site site)
{
    private const string Auditor = "auditor@demo.example";

    [Fact]
    public async Task An_auditor_finds_an_act_verifies_the_chain_and_takes_the_entries_along() => await site.VisitAsAsync(Auditor, DemoPerson.Password, async visit =>
    {
        var page = visit.Page;
        await visit.OpenAsync("/settings/audit");
        await page.GetByRole(AriaRole.Link, new() { Name = "Audit", Exact = true }).WaitForAsync();
        await page.Locator("tbody tr").First.WaitForAsync();
        await page.SelectOptionAsync("#audit-action", "sign-in.succeed");
        await page.ClickAsync("form.audit-filters button[type=submit]");
        await page.WaitForURLAsync("**/settings/audit?action=sign-in.succeed");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("Signed in");

        await page.ClickAsync("text=Verify the chain");
        await page.Locator(".chain-answer .alert-good").WaitForAsync();
        await visit.AssertAccessibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[download]"));

        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.All(lines.Skip(1), line => Assert.Contains("\"sign-in.succeed\"", line, StringComparison.Ordinal));
        Assert.True(lines.Length > 1);
    });

    [Theory]
    [InlineData("en", false)]
    [InlineData("zh-CN", true)]
    public async Task The_page_is_accessible_in_both_languages_and_themes(string language, bool dark) => await site.VisitAsAsync(
        Auditor,
        DemoPerson.Password,
        async visit =>
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            await visit.OpenAsync("/settings/audit");
            await visit.Page.Locator("tbody tr").First.WaitForAsync();
            await visit.Page.ClickAsync(".panel-head button");
            await visit.Page.Locator(".chain-answer .alert-good").WaitForAsync();

            await visit.AssertAccessibleAsync();
            await visit.PictureAsync($"audit.{language}");
        },
        language);
}
