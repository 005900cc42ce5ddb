using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Queue;

/// <summary>How many cases each of a few filters lets through, in their order: the figures beside the views of a list.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadQueueTotals(DeskStore store)
{
    private const int MostFilters = 12;

    public Task<IReadOnlyList<int>> ReadAsync(Actor actor, IReadOnlyList<QueueFilter> filters, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadQueueTotals, IReadOnlyList<int>>(
            actor,
            async db =>
            {
                var totals = new List<int>();
                foreach (var filter in filters.Take(MostFilters))
                {
                    totals.Add(await QueueMatches.Apply(db, filter).CountAsync(cancellationToken));
                }

                return totals;
            },
            cancellationToken);
}
