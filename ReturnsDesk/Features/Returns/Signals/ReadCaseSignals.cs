using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Signals;

/// <summary>Reads the signals of a case, as known when it was asked for; null where no return has the number.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadCaseSignals(DeskStore store)
{
    public Task<CaseSignalsView?> ReadAsync(Actor actor, string number, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadCaseSignals, CaseSignalsView?>(actor, db => ViewAsync(db, number, cancellationToken), cancellationToken);

    private static async Task<CaseSignalsView?> ViewAsync(ReturnsDb db, string number, CancellationToken cancellationToken)
    {
        var asked = await db.ReturnCases.Where(row => row.Number == number).Select(row => new Asked(row.Id, row.Order.CustomerId, row.RequestedAt, row.Kind)).SingleOrDefaultAsync(cancellationToken);
        if (asked is null)
        {
            return null;
        }

        var linked = await LinkedAsync(db, asked, cancellationToken);
        var standing = new CustomerStanding(await UnitsAsync(db, asked, cancellationToken), await ClaimsAsync(db, asked, cancellationToken), linked.Count(account => account.Requests > 0));
        var desk = await ReadSignals.ViewAsync(db, cancellationToken);
        SharePrior? prior = desk.Latest?.Result.Prior is { IsKnown: true } known ? known : null;
        return new CaseSignalsView(
            asked.Kind, standing, linked, prior,
            [.. desk.Levels.Where(level => prior is not null || level.Key != SignalKind.ReturnShare)
                .Select(level => new CaseSignal(level.Key, standing.LevelOf(level.Key, prior ?? SharePrior.Unknown), level.Value, desk.Latest?.Result.Of(level.Key, level.Value)))]);
    }

    /// <summary>Cases of the customer up to this one, it included.</summary>
    private static IQueryable<ReturnCase> UpTo(ReturnsDb db, Asked asked) =>
        db.ReturnCases.Where(row => row.Order.CustomerId == asked.CustomerId && (row.RequestedAt < asked.At || (row.RequestedAt == asked.At && row.Id <= asked.CaseId)));

    private static async Task<UnitCounts> UnitsAsync(ReturnsDb db, Asked asked, CancellationToken cancellationToken)
    {
        var bought = await db.Orders.Where(order => order.CustomerId == asked.CustomerId && order.Status != OrderStatus.Cancelled && order.PlacedAt <= asked.At)
            .SumAsync(order => order.Lines.Sum(line => line.Quantity), cancellationToken);
        var back = await SignalRows.UnitsAsked(db, UpTo(db, asked)).SumAsync(cancellationToken);
        return new UnitCounts(bought, back);
    }

    private static Task<int> ClaimsAsync(ReturnsDb db, Asked asked, CancellationToken cancellationToken)
    {
        var since = asked.At.AddDays(-CustomerStanding.ClaimDays);
        return UpTo(db, asked).CountAsync(row => row.RequestedAt > since && row.Lines.Any(line => SignalRows.ParcelClaims.Contains(line.StatedReasonCode)), cancellationToken);
    }

    private static async Task<List<LinkedAccountView>> LinkedAsync(ReturnsDb db, Asked asked, CancellationToken cancellationToken)
    {
        var shared = await (
            from mine in db.CustomerLinks
            where mine.CustomerId == asked.CustomerId
            join other in db.CustomerLinks on new { mine.Kind, mine.Key } equals new { other.Kind, other.Key }
            where other.CustomerId != asked.CustomerId
                && db.CustomerLinks.Count(same => same.Kind == mine.Kind && same.Key == mine.Key) <= CustomerStanding.MostAccountsPerKey
            select new { other.CustomerId, other.Kind }).Distinct().ToListAsync(cancellationToken);
        var by = shared.ToLookup(link => link.CustomerId, link => link.Kind);
        var ids = by.Select(account => account.Key).ToList();
        var accounts = await db.Customers.Where(customer => ids.Contains(customer.Id)).OrderBy(customer => customer.Id)
            .Select(customer => new
            {
                customer.Id,
                customer.Name,
                customer.Channel,
                Requests = db.ReturnCases.Count(row => row.Order.CustomerId == customer.Id && row.RequestedAt < asked.At),
                Latest = db.ReturnCases.Where(row => row.Order.CustomerId == customer.Id && row.RequestedAt < asked.At).OrderByDescending(row => row.RequestedAt).Select(row => row.Number).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. accounts.Select(account => new LinkedAccountView(account.Id, account.Name, account.Channel, [.. by[account.Id].Order()], account.Requests, account.Latest))];
    }

    private sealed record Asked(long CaseId, long CustomerId, DateTime At, ReturnKind Kind);
}
