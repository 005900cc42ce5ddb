using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Signals;

/// <summary>Units that somebody bought at a moment.</summary>
internal sealed record PastPurchase(long OrderId, long CustomerId, DateTime At, int Units);

/// <summary>Reads what happened in the order it happened, some thousand rows at a time: each page is one short read.</summary>
public sealed class PastSignals(DeskStore store)
{
    /// <summary>Rows a page.</summary>
    internal int PageSize { get; init; } = 5000;

    internal async IAsyncEnumerable<PastPurchase> PurchasesAsync<TUseCase>(Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (at, id) = (DateTime.MinValue, 0L);
        while (true)
        {
            var page = await store.ReadAsync<TUseCase, List<PastPurchase>>(actor, db => db.Orders
                .Where(order => order.Status != OrderStatus.Cancelled && (order.PlacedAt > at || (order.PlacedAt == at && order.Id > id)))
                .OrderBy(order => order.PlacedAt).ThenBy(order => order.Id).Take(PageSize)
                .Select(order => new PastPurchase(order.Id, order.CustomerId, order.PlacedAt, order.Lines.Sum(line => line.Quantity)))
                .ToListAsync(cancellationToken), cancellationToken);
            foreach (var purchase in page)
            {
                yield return purchase;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            (at, id) = (page[^1].At, page[^1].OrderId);
        }
    }

    internal async IAsyncEnumerable<PastSignalRequest> RequestsAsync<TUseCase>(Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (at, id) = (DateTime.MinValue, 0L);
        while (true)
        {
            var page = await store.ReadAsync<TUseCase, List<SignalRows.PastRow>>(actor, db => SignalRows.Past(db, db.ReturnCases
                .Where(row => row.RequestedAt > at || (row.RequestedAt == at && row.Id > id))
                .OrderBy(row => row.RequestedAt).ThenBy(row => row.Id).Take(PageSize))
                .ToListAsync(cancellationToken), cancellationToken);
            foreach (var row in page)
            {
                yield return row.Request;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            (at, id) = (page[^1].At, page[^1].Id);
        }
    }

    /// <summary>Who shares a key with whom; keys of a crowd are left out.</summary>
    internal Task<Dictionary<long, IReadOnlyList<long>>> LinkedAsync<TUseCase>(Actor actor, CancellationToken cancellationToken) =>
        store.ReadAsync<TUseCase, Dictionary<long, IReadOnlyList<long>>>(actor, async db =>
        {
            var shared = db.CustomerLinks.GroupBy(link => new { link.Kind, link.Key })
                .Where(same => same.Count() > 1 && same.Count() <= CustomerStanding.MostAccountsPerKey).Select(same => same.Key);
            var rows = await (
                from link in db.CustomerLinks
                join key in shared on new { link.Kind, link.Key } equals key
                select new { link.Kind, link.Key, link.CustomerId }).ToListAsync(cancellationToken);
            var others = new Dictionary<long, HashSet<long>>();
            foreach (var same in rows.GroupBy(row => (row.Kind, row.Key), row => row.CustomerId))
            {
                foreach (var customer in same)
                {
                    (others.TryGetValue(customer, out var known) ? known : others[customer] = []).UnionWith(same.Where(other => other != customer));
                }
            }

            return others.ToDictionary(pair => pair.Key, IReadOnlyList<long> (pair) => [.. pair.Value]);
        }, cancellationToken);
}
