using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Queue;

/// <summary>Reads one page of cases, keyset-paged: its cost does not grow with the page number.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadQueue(DeskStore store)
{
    private const int MostRows = 200;

    public Task<QueuePage> ReadAsync(Actor actor, QueueFilter filter, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadQueue, QueuePage>(actor, db => PageAsync(db, filter, cancellationToken), cancellationToken);

    private static async Task<QueuePage> PageAsync(ReturnsDb db, QueueFilter filter, CancellationToken cancellationToken)
    {
        var take = Math.Clamp(filter.Take, 1, MostRows);
        var rows = await Rows(db, Sorted(QueueMatches.Apply(db, filter), filter).Take(take + 1)).ToListAsync(cancellationToken);
        if (rows.Count <= take)
        {
            return new QueuePage(await WithImagesAsync(db, rows, cancellationToken), null);
        }

        rows.RemoveAt(take);
        var last = rows[^1];
        return new QueuePage(await WithImagesAsync(db, rows, cancellationToken), new QueueCursor(CursorAt(filter, last), last.StakeMinor, last.Id));
    }

    private static async Task<IReadOnlyList<QueueRow>> WithImagesAsync(ReturnsDb db, List<QueueRow> rows, CancellationToken cancellationToken)
    {
        var images = await ProductImages.OfAsync(db, rows.Select(row => (row.FirstSku, row.FirstProduct)), cancellationToken);
        return rows.ConvertAll(row => row with { Image = images.Of(row.FirstSku, row.FirstProduct) });
    }

    private static DateTime? CursorAt(QueueFilter filter, QueueRow last) =>
        filter.Sort != QueueSort.DueFirst ? last.RequestedAt : filter.OnlyAwaitingReply ? last.AwaitsReplySinceAt : last.NextDueAt;

    private static IQueryable<ReturnCase> Sorted(IQueryable<ReturnCase> cases, QueueFilter filter)
    {
        var after = filter.After;
        return filter.Sort switch
        {
            QueueSort.DueFirst when filter.OnlyAwaitingReply => cases
                .Where(row => after == null || row.AwaitsReplySinceAt > after.At || (row.AwaitsReplySinceAt == after.At && row.Id > after.Id))
                .OrderBy(row => row.AwaitsReplySinceAt).ThenBy(row => row.Id),
            QueueSort.DueFirst => cases
                .Where(row => row.NextDueAt != null && (after == null || row.NextDueAt > after.At || (row.NextDueAt == after.At && row.Id > after.Id)))
                .OrderBy(row => row.NextDueAt).ThenBy(row => row.Id),
            QueueSort.NewestFirst => cases
                .Where(row => after == null || row.RequestedAt < after.At || (row.RequestedAt == after.At && row.Id < after.Id))
                .OrderByDescending(row => row.RequestedAt).ThenByDescending(row => row.Id),
            QueueSort.StakeFirst => cases
                .Where(row => after == null || row.StakeMinor < after.StakeMinor || (row.StakeMinor == after.StakeMinor && row.Id < after.Id))
                .OrderByDescending(row => row.StakeMinor).ThenByDescending(row => row.Id),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Sort, "Unknown order."),
        };
    }

    private static IQueryable<QueueRow> Rows(ReturnsDb db, IQueryable<ReturnCase> cases) =>
        cases.Select(row => new QueueRow
        {
            Id = row.Id,
            Number = row.Number,
            OrderNumber = row.Order.Number,
            CustomerName = row.Order.Customer.Name,
            Kind = row.Kind,
            ReasonCode = row.MainReasonCode,
            FirstSku = row.Lines.OrderBy(line => line.Id).Select(line => line.OrderLine.Sku).First(),
            FirstProduct = row.Lines.OrderBy(line => line.Id).Select(line => line.OrderLine.ProductName).First(),
            Units = row.Units,
            StakeMinor = row.StakeMinor,
            Currency = row.Currency,
            Status = row.Status,
            Parcel = row.Parcel,
            RequestedAt = row.RequestedAt,
            NextDueAt = row.NextDueAt,
            NextLapse = row.NextLapse,
            NextStoppedAt = row.NextStoppedAt,
            AwaitsReplySinceAt = row.AwaitsReplySinceAt,
            AssignedToName = row.AssignedToName,
            IsEscalated = row.IsEscalated,
            HasOpenDiscrepancy = row.HasOpenDiscrepancy,
            Waybill = row.Waybill,
            Version = row.Version,
            CustomerReturns = db.ReturnCases.Count(other => other.Order.CustomerId == row.Order.CustomerId),
            CustomerOrders = db.Orders.Count(other => other.CustomerId == row.Order.CustomerId),
        });
}
