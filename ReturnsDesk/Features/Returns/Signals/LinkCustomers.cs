using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Signals;

/// <summary>Up to which order the buyers are linked, and how many rows were written.</summary>
public sealed record LinkRound(long LastOrderId, int Written);

/// <summary>Keeps the salted keys of the buyers up to date; may run as often as one likes, and on several nodes.</summary>
[Requires(Permissions.ImportOrders)]
public sealed class LinkCustomers(DeskStore store, LinkKeys keys)
{
    /// <summary>Buyers a page.</summary>
    internal int PageSize { get; init; } = 1000;

    /// <summary>All buyers where <paramref name="afterOrder"/> is 0, else those of later orders.</summary>
    public async Task<Result<LinkRound>> ExecuteAsync(Actor actor, long afterOrder = 0, CancellationToken cancellationToken = default)
    {
        var lastOrder = await store.ReadAsync<LinkCustomers, long>(actor, async db => await db.Orders.MaxAsync(order => (long?)order.Id, cancellationToken) ?? 0, cancellationToken);
        var (written, after) = (0, 0L);
        while (lastOrder > afterOrder)
        {
            var page = await store.ReadAsync<LinkCustomers, List<long>>(
                actor, db => Buyers(db, afterOrder, lastOrder, after).Take(PageSize).ToListAsync(cancellationToken), cancellationToken);
            if (page.Count == 0)
            {
                break;
            }

            var changed = await LinkAsync(actor, page, cancellationToken);
            if (changed.Refusal is { } refusal)
            {
                return refusal;
            }

            (written, after) = (written + changed.Value, page[^1]);
        }

        return new LinkRound(lastOrder, written);
    }

    private static IQueryable<long> Buyers(ReturnsDb db, long afterOrder, long lastOrder, long after) => afterOrder == 0
        ? db.Customers.Where(customer => customer.Id > after).OrderBy(customer => customer.Id).Select(customer => customer.Id)
        : db.Orders.Where(order => order.Id > afterOrder && order.Id <= lastOrder && order.CustomerId > after).Select(order => order.CustomerId).Distinct().OrderBy(id => id);

    /// <summary>Looks first and writes only where something differs.</summary>
    private async Task<Result<int>> LinkAsync(Actor actor, List<long> page, CancellationToken cancellationToken)
    {
        var same = await store.ReadAsync<LinkCustomers, bool>(actor, async db =>
        {
            var (wanted, stored) = await CompareAsync(db, page, cancellationToken);
            return wanted.SetEquals(stored.Select(Tuple));
        }, cancellationToken);
        return same ? 0 : await store.WriteAsync<LinkCustomers, int>(actor, async db =>
        {
            var (wanted, stored) = await CompareAsync(db, page, cancellationToken);
            var stale = stored.Where(link => !wanted.Contains(Tuple(link))).ToList();
            wanted.ExceptWith(stored.Select(Tuple));
            db.CustomerLinks.RemoveRange(stale);
            db.CustomerLinks.AddRange(wanted.Select(link => new CustomerLink(link.CustomerId, link.Kind, link.Key)));
            return stale.Count + wanted.Count;
        }, cancellationToken);
    }

    private async Task<(HashSet<(long CustomerId, LinkKind Kind, string Key)> Wanted, List<CustomerLink> Stored)> CompareAsync(ReturnsDb db, List<long> page, CancellationToken cancellationToken)
    {
        var buyers = await db.Customers.Where(customer => page.Contains(customer.Id)).Select(customer => new { customer.Id, customer.Email, customer.Phone }).ToListAsync(cancellationToken);
        var places = await db.Orders.Where(order => page.Contains(order.CustomerId))
            .Select(order => new { order.CustomerId, order.ShipTo.Street, order.ShipTo.PostalCode, order.ShipTo.City, order.ShipTo.Country, order.ShipTo.Phone })
            .Distinct().ToListAsync(cancellationToken);
        var wanted = new HashSet<(long CustomerId, LinkKind Kind, string Key)>();
        void Add(long customerId, LinkKind kind, string? fact)
        {
            if (fact is not null)
            {
                wanted.Add((customerId, kind, keys.Of(kind, fact)));
            }
        }

        var countries = places.ToLookup(place => place.CustomerId, place => place.Country);
        foreach (var buyer in buyers)
        {
            Add(buyer.Id, LinkKind.Email, LinkFacts.Email(buyer.Email));
            Add(buyer.Id, LinkKind.Phone, LinkFacts.Phone(buyer.Phone, countries[buyer.Id].FirstOrDefault()));
        }

        foreach (var place in places)
        {
            Add(place.CustomerId, LinkKind.Phone, LinkFacts.Phone(place.Phone, place.Country));
            Add(place.CustomerId, LinkKind.Address, LinkFacts.Address(new PostalAddress { Street = place.Street, PostalCode = place.PostalCode, City = place.City, Country = place.Country }));
        }

        return (wanted, await db.CustomerLinks.Where(link => page.Contains(link.CustomerId)).ToListAsync(cancellationToken));
    }

    private static (long CustomerId, LinkKind Kind, string Key) Tuple(CustomerLink link) => (link.CustomerId, link.Kind, link.Key);
}
