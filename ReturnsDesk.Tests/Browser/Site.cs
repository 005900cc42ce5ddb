using System.Collections.Concurrent;
using Microsoft.Playwright;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Browser;

/// <summary>One app with the demo shop, one browser for all browser tests; each visit has a context of its own.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, string> _signedIn = new();
    private DeskApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public DeskApplication App => _app ?? throw new InvalidOperationException("The site is not open yet.");

    /// <summary>Without a path.</summary>
    public string Address => $"http://localhost:{App.ClientOptions.BaseAddress.Port}";

    public async Task InitializeAsync()
    {
        _app = await DeskApplication.OnPortAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
        await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>Somebody who is not signed in walks through the site. Errors in the browser's console fail the test.</summary>
    public Task VisitAsync(Func<Visit, Task> walk, string language = "en") => VisitAsync(walk, language, storage: null);

    /// <summary>A customer with a phone walks through the portal, with scripts or with a browser that runs none. A refused form is no error of the console.</summary>
    public async Task PhoneAsync(Func<Visit, Task> walk, string language = "en", bool scripts = true, bool dark = false)
    {
        await using var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = language,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = 390, Height = 844 },
        });
        var visit = new Visit(await context.NewPageAsync());

        await walk(visit);

        Findings.AssertNone(visit.Errors.Where(error => !error.Contains("status of 422", StringComparison.Ordinal)));
    }

    /// <summary>Somebody looks at another app than the demo shop.</summary>
    public async Task ElsewhereAsync(DeskApplication app, BrowserNewContextOptions options, Func<IPage, Task> walk)
    {
        options.BaseURL = $"http://localhost:{app.ClientOptions.BaseAddress.Port}";
        await using var context = await _browser!.NewContextAsync(options);
        await walk(await context.NewPageAsync());
    }

    /// <summary>The person walks through the site, signed in.</summary>
    public async Task VisitAsAsync(string email, string password, Func<Visit, Task> walk, string language = "en")
    {
        if (!_signedIn.TryGetValue(email, out var storage))
        {
            await VisitAsync(async visit => storage = await visit.SignInAsync(email, password));
            _signedIn[email] = storage!;
        }

        await VisitAsync(walk, language, storage);
    }

    private async Task VisitAsync(Func<Visit, Task> walk, string language, string? storage)
    {
        await using var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = language,

            // A half-faded toast is measured by axe at half its contrast.
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = storage,
            ViewportSize = new() { Width = 1440, Height = 900 },
        });
        var visit = new Visit(await context.NewPageAsync());

        await walk(visit);

        Findings.AssertNone(visit.Errors);
    }
}

/// <summary>Runs after all others: a browser beside other tests starves on two cores.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserTests : ICollectionFixture<Site>
{
    public const string Name = "Browser";
}
