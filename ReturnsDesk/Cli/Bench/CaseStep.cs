using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Queue;

namespace ReturnsDesk.Cli.Bench;

/// <summary>The view of one case, another one every time.</summary>
internal sealed class CaseStep : IBenchStep
{
    private const int WarmUp = 20;
    private const int Repetitions = 180;

    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        var page = await room.Services.GetRequiredService<ReadQueue>().ReadAsync(Actor.CommandLine, new QueueFilter { Sort = QueueSort.StakeFirst, Take = WarmUp + Repetitions }, cancellationToken);
        var cases = room.Services.GetRequiredService<ReadCase>();
        var times = await Stopwatches.MillisecondsAsync(WarmUp, Repetitions, i => cases.ReadAsync(Actor.CommandLine, page.Rows[i % page.Rows.Count].Number, cancellationToken));
        return [Stopwatches.Figure("case", times)];
    }
}
