using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Queue;

namespace ReturnsDesk.Cli.Bench;

/// <summary>Pages of fifty cases, as the lists ask for them: what is due first, and the newest a few thousand rows deep.</summary>
internal sealed class QueueStep : IBenchStep
{
    private const int WarmUp = 20;
    private const int Repetitions = 200;

    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        var queue = room.Services.GetRequiredService<ReadQueue>();
        var review = new QueueFilter { Statuses = [CaseStatus.Requested, CaseStatus.AwaitingCustomer, CaseStatus.Approved, CaseStatus.InTransit], Sort = QueueSort.DueFirst };
        var due = await Stopwatches.MillisecondsAsync(WarmUp, Repetitions, _ => queue.ReadAsync(Actor.CommandLine, review, cancellationToken));

        QueueCursor? next = null;
        var newest = await Stopwatches.MillisecondsAsync(
            WarmUp, Repetitions, async _ => next = (await queue.ReadAsync(Actor.CommandLine, new QueueFilter { After = next }, cancellationToken)).Next);
        return [Stopwatches.Figure("queue-due", due), Stopwatches.Figure("queue-newest", newest)];
    }
}
