using System.Diagnostics;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Demo;

namespace ReturnsDesk.Cli.Bench;

/// <summary>Order lines stored a second by the bulk path, with payments, returns and refunds, each time into a fresh file.</summary>
internal sealed class StoringStep : IBenchStep
{
    private const int Orders = 4_000;
    private const int Repetitions = 3;

    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        var rates = new List<double>();
        for (var i = 0; i <= Repetitions; i++)
        {
            using var folder = new BenchFolder();
            await using var services = CommandLineServices.Build(folder.PathOf("storing.db"));
            await CommandLineServices.PrepareAsync(services, cancellationToken);
            await using var scope = services.CreateAsyncScope();
            rates.Add(await RateAsync(scope.ServiceProvider, room, cancellationToken));
        }

        // The first run is the warm-up.
        return [Stopwatches.Figure("storing", "lines/s", [.. rates.Skip(1)])];
    }

    private static async Task<double> RateAsync(IServiceProvider services, BenchRoom room, CancellationToken cancellationToken)
    {
        var options = new DemoOptions { Orders = Orders, Seed = room.Seed, EndsAt = BenchShop.EndsAt };
        var start = Stopwatch.GetTimestamp();
        var built = await services.GetRequiredService<BuildDemoShop>().ExecuteAsync(Actor.CommandLine, options, progress: null, cancellationToken);
        return built.Value!.OrderLines / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
