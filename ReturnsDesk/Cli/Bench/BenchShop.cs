using System.Globalization;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Demo;
using ReturnsDesk.Features.Returns.Queue;

namespace ReturnsDesk.Cli.Bench;

/// <summary>The desk that is measured: a demo shop in which every delivered order has a return.</summary>
internal static class BenchShop
{
    /// <summary>Six orders in a hundred were cancelled, are on their way, or are of virtual goods; the others are 100,000 returns.</summary>
    public const int UsualOrders = 107_000;

    /// <summary>A fixed present, so that two runs measure the same rows.</summary>
    public static DateTime EndsAt { get; } = new(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc);

    public static string DefaultFile(int orders) => Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"returnsdesk-bench-{orders}.db"));

    /// <summary>
    /// Built on the first run; later runs reuse the file. False where the file holds anything else, or a shop whose building was cut off:
    /// its figures would be told of rows that are not there.
    /// </summary>
    public static async Task<bool> BuildAsync(BenchRoom room, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var mark = room.DataFile + ".bench";
        var content = string.Create(CultureInfo.InvariantCulture, $"{room.Orders} orders, seed {room.Seed}");
        var options = new DemoOptions { Orders = room.Orders, Seed = room.Seed, EndsAt = EndsAt, EveryOrderReturned = true };
        var built = await room.Services.GetRequiredService<BuildDemoShop>().ExecuteAsync(Actor.CommandLine, options, progress, cancellationToken);
        if (!built.Refused)
        {
            await File.WriteAllTextAsync(mark, content, cancellationToken);
            return true;
        }

        return built.Refusal!.Code == "demo.not-empty" && File.Exists(mark) && await File.ReadAllTextAsync(mark, cancellationToken) == content;
    }

    public static async Task<int> ReturnsAsync(BenchRoom room, CancellationToken cancellationToken) =>
        (await room.Services.GetRequiredService<ReadQueueTotals>().ReadAsync(Actor.CommandLine, [new QueueFilter()], cancellationToken))[0];
}
