using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.Verifying;

namespace ReturnsDesk.Cli.Bench;

/// <summary>All invariants over the whole database.</summary>
internal sealed class VerifyStep : IBenchStep
{
    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        var invariants = room.Services.GetRequiredService<ReadInvariants>();
        var times = await Stopwatches.MillisecondsAsync(1, 5, _ => invariants.ReadAsync(Actor.CommandLine, cancellationToken));
        return [Stopwatches.Figure("verify", times) with { P95 = null }];
    }
}
