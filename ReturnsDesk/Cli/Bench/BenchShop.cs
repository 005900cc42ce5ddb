using System.Globalization;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Demo;

namespace ReturnsDesk.Cli.Bench;

/// <summary>The desk that is measured: a demo shop in which every order has a return, so that N orders are N returns.</summary>
internal static class BenchShop
{
    /// <summary>A fixed present, so that two runs measure the same rows.</summary>
    public static DateTime EndsAt { get; } = new(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc);

    public static string DefaultFile(int orders) => Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"returnsdesk-bench-{orders}.db"));

    /// <summary>Built on the first run; later runs reuse the file.</summary>
    public static async Task BuildAsync(IServiceProvider services, int orders, int seed, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var options = new DemoOptions { Orders = orders, Seed = seed, EndsAt = EndsAt, EveryOrderReturned = true };
        var built = await services.GetRequiredService<BuildDemoShop>().ExecuteAsync(Actor.CommandLine, options, progress, cancellationToken);
        if (built.Refusal is { Code: not "demo.not-empty" } refusal)
        {
            throw new InvalidOperationException(RefusalWords.Sentence(refusal));
        }
    }
}
