using Microsoft.Playwright;

namespace ReturnsDesk.Tests.Browser;

/// <summary>The machine's own Chromium, without a window and without calls of its own to the network.</summary>
internal static class Chromium
{
    private static readonly string[] Arguments =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Arguments });

    private static string Find() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path
        ? path
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Browser tests need Chromium: run ./test.sh, which installs it, or set CHROMIUM to its path.");
}
