using System.Diagnostics;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Signals;

namespace ReturnsDesk.Cli.Bench;

/// <summary>The signals tried on all requests of the shop: buyers linked first, then the back-test, each from its beginning. On a copy: both keep their result.</summary>
internal sealed class SignalsStep(int repetitions = 3) : IBenchStep
{
    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        using var copy = new BenchCopy(room.DataFile);
        await using var services = CommandLineServices.Build(copy.DataFile);
        var start = Stopwatch.GetTimestamp();
        await services.GetRequiredService<LinkCustomers>().ExecuteAsync(Actor.CommandLine, cancellationToken: cancellationToken);
        var linked = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var seconds = new List<double>();
        for (var i = 0; i <= repetitions; i++)
        {
            start = Stopwatch.GetTimestamp();
            var tested = await services.GetRequiredService<BackTestSignals>().ExecuteAsync(Actor.CommandLine, SignalRun.MostMonths, cancellationToken);
            seconds.Add(tested.Value is { Requests: > 0 } ? Stopwatch.GetElapsedTime(start).TotalSeconds : throw new InvalidOperationException("Nothing was tried."));
        }

        // The first run is the warm-up.
        return [new BenchFigure("link-customers", "s", linked, null, 1), Stopwatches.Figure("back-test", "s", [.. seconds.Skip(1)])];
    }
}
