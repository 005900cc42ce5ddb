using Microsoft.Playwright;
using ReturnsDesk.Account;
using ReturnsDesk.Tests.Browser;

namespace ReturnsDesk.Tests.Programs.Circuits;

/// <summary>One signed-in person with many tabs in one headless browser.</summary>
internal sealed class CircuitTabs : IAsyncDisposable
{
    private const string Agent = "agent@demo.example";
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IBrowserContext _context;

    private CircuitTabs(IPlaywright playwright, IBrowser browser, IBrowserContext context) => (_playwright, _browser, _context) = (playwright, browser, context);

    public static async Task<CircuitTabs> SignInAsync(string address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.LaunchAsync(playwright);
        var tabs = new CircuitTabs(playwright, browser, await browser.NewContextAsync(new() { BaseURL = address, Locale = "en" }));
        var page = await tabs._context.NewPageAsync();
        await new Visit(page).SignInAsync(Agent, DemoPerson.Password);
        await LeaveAsync(page);
        return tabs;
    }

    /// <summary>Opens the page in a tab of its own and waits until its circuit stands and its rows are there.</summary>
    public async Task OpenAsync(string address)
    {
        var page = await _context.NewPageAsync();
        await new Visit(page).OpenAsync(address);
        await page.WaitForSelectorAsync("tr[data-number]");
    }

    public async Task CloseAsync()
    {
        foreach (var page in _context.Pages.ToList())
        {
            await LeaveAsync(page);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    /// <summary>Goes elsewhere first: a page that is left tells the server, one that is shut down from outside does not.</summary>
    private static async Task LeaveAsync(IPage page)
    {
        await page.GotoAsync("about:blank");
        await page.CloseAsync();
    }
}
