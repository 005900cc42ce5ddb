using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Browser;

/// <summary>One person at one tab.</summary>
public sealed class Visit
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    private const int SlowMachineMs = 60_000;
    private readonly ConcurrentQueue<string> _errors = new();

    public Visit(IPage page)
    {
        Page = page;
        Page.SetDefaultTimeout(SlowMachineMs);
        Assertions.SetDefaultExpectTimeout(SlowMachineMs);
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about so far.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>Opens a page of the desk and waits until it answers clicks; before that they hit the prerendered page and vanish.</summary>
    public async Task OpenAsync(string address)
    {
        await OpenStaticAsync(address);
        await Page.WaitForSelectorAsync(".mud-layout[data-interactive=true]");
    }

    /// <summary>Opens a page without a circuit: account, portal.</summary>
    public async Task OpenStaticAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer is { Ok: true }, $"{address} answers {answer?.Status}");
    }

    /// <summary>Signs in by the form and returns what later visits need to be signed in at once.</summary>
    public async Task<string> SignInAsync(string email, string password)
    {
        await OpenStaticAsync("/account/sign-in");
        await Page.FillAsync("[name='Input.Email']", email);
        await Page.FillAsync("[name='Input.Password']", password);
        await Page.PressAsync("[name='Input.Password']", "Enter");
        await Page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
        return await Page.Context.StorageStateAsync();
    }

    public async Task AssertAccessibleAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(Standards) });

        Findings.AssertNone(result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }

    /// <summary>Keeps a picture where RETURNSDESK_SCREENSHOTS names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("RETURNSDESK_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }

    private void Note(bool isError, string text)
    {
        if (isError)
        {
            _errors.Enqueue(text);
        }
    }
}
