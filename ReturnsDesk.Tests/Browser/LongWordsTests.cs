using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Access;
using ReturnsDesk.Tests.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Browser;

/// <summary>Words that are half as long again fit where the English ones stand: nothing is cut off without the whole of it on hover, and no page scrolls sideways.</summary>
[Collection(BrowserTests.Name)]
public sealed class LongWordsTests(Site site)
{
    private const string CutOff = """
        () => [
            ...(document.documentElement.scrollWidth > innerWidth + 1 ? [`the page is ${document.documentElement.scrollWidth} wide`] : []),
            ...[...document.querySelectorAll('body *')]
                .filter(at => at.scrollWidth > at.clientWidth + 1 && at.clientWidth > 1 && at.innerText?.trim() && ['hidden', 'clip'].includes(getComputedStyle(at).overflowX))
                .filter(at => !at.matches('select, input, textarea, .unseen') && !at.closest('[title], [aria-hidden=true], .unseen') && !at.querySelector('[title]'))
                .map(at => `${at.tagName}.${at.className} cuts off: ${at.innerText.trim().slice(0, 60)}`)]
        """;

    [Fact]
    public async Task On_a_phone_nothing_of_the_portal_is_cut_off()
    {
        await using var app = await OpenAsync();
        var order = await PseudoShop.OrderAsync(app.Database, "1002");
        var asked = (await app.Services.GetRequiredService<RequestPortalCode>().ExecuteAsync(order.Number, order.Customer.Email, "192.0.2.200", "en")).Value!;
        var secret = (await app.Services.GetRequiredService<EnterPortalCode>().ExecuteAsync(asked.BrowserSecret, asked.Code)).Value!;
        var found = new List<string>();

        await site.ElsewhereAsync(app, new() { ViewportSize = new() { Width = 390, Height = 844 } }, async page =>
        {
            await LookAsync(page, found, "/portal", "/policy", "/portal/withdraw");
            await page.Context.AddCookiesAsync([new Cookie { Name = "rd-portal", Value = secret, Domain = "localhost", Path = "/" }]);
            await LookAsync(page, found, "/portal/order", "/portal/apply");
            await page.Locator("input[name=take]").First.CheckAsync();
            await page.Locator("select").First.SelectOptionAsync("defect");
            await page.ClickAsync(".portal-form button");
            await LookAsync(page, found, "/portal/apply/details", "/portal/apply/check");
            await page.Locator(".portal-choice button").First.ClickAsync();
            await page.WaitForURLAsync("**/portal/returns/*");
            await LookAsync(page, found, new Uri(page.Url).AbsolutePath);
        });

        Findings.AssertNone(found);
    }

    [Fact]
    public async Task At_a_desk_nothing_is_cut_off_without_the_whole_of_it_on_hover()
    {
        await using var app = await OpenAsync();
        var person = await app.Database.AddStaffAsync([.. Roles.All]);
        var found = new List<string>();

        await site.ElsewhereAsync(
            app,
            new() { ViewportSize = new() { Width = 1440, Height = 900 }, JavaScriptEnabled = false, ExtraHTTPHeaders = [KeyValuePair.Create(HeaderSignIn.Header, person.Id)] },
            page => LookAsync(page, found, [.. PseudoLanguageTests.Addresses()]));

        Findings.AssertNone(found);
    }

    private static async Task LookAsync(IPage page, List<string> found, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            found.AddRange((await page.EvaluateAsync<string[]>(CutOff)).Select(cut => $"{address}: {cut}"));
        }
    }

    private static async Task<DeskApplication> OpenAsync()
    {
        var app = await DeskApplication.OnPortInPseudoLanguageAsync();
        await app.Database.AddDefaultsAsync();
        await app.Database.AddStaffAsync(Roles.Agent);
        await PseudoShop.SeedAsync(app.Database);
        return app;
    }
}
