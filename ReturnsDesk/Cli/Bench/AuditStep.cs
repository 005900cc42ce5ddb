using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Audit;

namespace ReturnsDesk.Cli.Bench;

/// <summary>Entries of the audit chain verified a second, on one core. A shop that was built before there was a chain has none to measure.</summary>
internal sealed class AuditStep : IBenchStep
{
    private const int Repetitions = 5;

    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        var verify = room.Services.GetRequiredService<VerifyAudit>();
        var entries = 0L;
        var times = await Stopwatches.MillisecondsAsync(1, Repetitions, async _ => entries = (await verify.ReadAsync(Actor.CommandLine, cancellationToken: cancellationToken)).Good);
        return entries == 0 ? [] : [new BenchFigure("audit", "entries/s", entries / (Stopwatches.Share(times, 0.5) / 1000), null, Repetitions)];
    }
}
