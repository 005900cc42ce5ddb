using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Queue;

namespace ReturnsDesk.Cli.Bench;

/// <summary>The figures around a queue page: beside the navigation, and beside the views of the review queue.</summary>
internal sealed class CountStep(int repetitions = 100) : IBenchStep
{
    private const int WarmUp = 10;

    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        var counts = room.Services.GetRequiredService<ReadQueueCounts>();
        var totals = room.Services.GetRequiredService<ReadQueueTotals>();
        var moments = new QueueMoments(BenchShop.EndsAt, BenchShop.EndsAt.Date.AddDays(1), "");
        QueueFilter[] views = [.. QueueViews.Review.Select(view => view.ToFilter(moments))];
        var work = await Stopwatches.MillisecondsAsync(WarmUp, repetitions, _ => counts.ReadAsync(Actor.CommandLine, cancellationToken));
        var beside = await Stopwatches.MillisecondsAsync(WarmUp, repetitions, _ => totals.ReadAsync(Actor.CommandLine, views, cancellationToken));
        return [Stopwatches.Figure("work-counts", work), Stopwatches.Figure("view-counts", beside)];
    }
}
