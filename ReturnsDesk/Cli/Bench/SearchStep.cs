using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Orders;
using ReturnsDesk.Features.Returns.Queue;

namespace ReturnsDesk.Cli.Bench;

/// <summary>The search for an order by its number, another one every time.</summary>
internal sealed class SearchStep(int repetitions = 100) : IBenchStep
{
    private const int WarmUp = 10;

    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        var page = await room.Services.GetRequiredService<ReadQueue>().ReadAsync(Actor.CommandLine, new QueueFilter { Take = WarmUp + repetitions }, cancellationToken);
        var orders = room.Services.GetRequiredService<ReadOrders>();
        var times = await Stopwatches.MillisecondsAsync(
            WarmUp, repetitions, i => orders.ReadAsync(Actor.CommandLine, new OrderFilter(page.Rows[i % page.Rows.Count].OrderNumber), cancellationToken));
        return [Stopwatches.Figure("order-search", times)];
    }
}
