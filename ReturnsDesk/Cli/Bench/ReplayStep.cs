using System.Diagnostics;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Policies.Replaying;

namespace ReturnsDesk.Cli.Bench;

/// <summary>
/// All requests of the shop decided once more by the version that it began with, by the use case that the page and <c>policy replay</c> call; then the memory of a
/// process that does nothing else. On a copy: a replay keeps its result.
/// </summary>
internal sealed class ReplayStep(int repetitions = 3) : IBenchStep
{
    private const int FirstVersion = 1;

    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        using var copy = new BenchCopy(room.DataFile);
        var seconds = new List<double>();
        await using (var services = CommandLineServices.Build(copy.DataFile))
        {
            for (var i = 0; i <= repetitions; i++)
            {
                seconds.Add(await SecondsAsync(services, cancellationToken));
            }
        }

        var months = PolicyReplay.MostMonths.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var peak = await BenchProgram.PeakMegabytesAsync(
            BenchProgram.In(AppContext.BaseDirectory, "policy", "replay", "--version", "1", "--months", months, "--data", copy.DataFile), cancellationToken);

        // The first run is the warm-up.
        return [Stopwatches.Figure("replay", "s", [.. seconds.Skip(1)]), new BenchFigure("replay-memory", "MB", peak, null, 1)];
    }

    private static async Task<double> SecondsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var replayed = await services.GetRequiredService<ReplayPolicy>().ExecuteAsync(Actor.CommandLine, FirstVersion, PolicyReplay.MostMonths, progress: null, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return replayed.Value is { Result.Requests: > 0 } ? seconds : throw new InvalidOperationException("Nothing was replayed.");
    }
}
