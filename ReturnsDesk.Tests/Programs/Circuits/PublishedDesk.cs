using System.Diagnostics;
using System.Globalization;
using ReturnsDesk.Cli.Bench;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Programs.Circuits;

/// <summary>The desk as merchants run it: published, Release, with its styles and scripts beside it. A mere build serves them in Development only.</summary>
internal sealed record PublishedDesk(string Folder)
{
    public const int DemoOrders = 2_000;

    public static async Task<PublishedDesk> FindAsync(string? given, BenchFolder place, TextWriter error, CancellationToken cancellationToken)
    {
        if (given is not null)
        {
            return new PublishedDesk(Path.GetFullPath(given));
        }

        error.WriteLine("Publishing ReturnsDesk");
        var folder = place.PathOf("desk");
        var publish = new ProcessStartInfo("dotnet", ["publish", SourceTree.App, "-c", "Release", "-o", folder, "--nologo", "-v", "quiet"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        await BenchProgram.PeakMegabytesAsync(publish, cancellationToken);
        return new PublishedDesk(folder);
    }

    /// <summary>Makes a demo shop; gives its file.</summary>
    public async Task<string> DemoAsync(BenchFolder place, CancellationToken cancellationToken)
    {
        var file = place.PathOf("demo.db");
        var orders = DemoOrders.ToString(CultureInfo.InvariantCulture);
        await BenchProgram.PeakMegabytesAsync(BenchProgram.In(Folder, "demo", "--orders", orders, "--data", file), cancellationToken);
        return file;
    }
}
