using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Queue;

/// <summary>The figures beside the places of the work: cases that wait for somebody there.</summary>
internal sealed class WorkCounts(ReadQueueCounts readCounts) : IWorkCounts
{
    async Task<IReadOnlyDictionary<string, int>> IWorkCounts.ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var counts = await readCounts.ReadAsync(actor, cancellationToken);
        return new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [DeskUrls.Review] = counts.Review,
            [DeskUrls.Waiting] = counts.Waiting,
            [DeskUrls.Receiving] = counts.Receiving,
            [DeskUrls.ToSend] = counts.ToSend,
            [DeskUrls.Refunds] = counts.Refunds,
            [DeskUrls.Radar] = counts.Overdue,
        };
    }
}
