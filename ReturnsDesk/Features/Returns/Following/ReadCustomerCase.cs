using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Following;

/// <summary>Reads one return for the customer who proved its order; null where the order has no such return, whoever else's it is.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadCustomerCase(DeskStore store, TimeProvider clock)
{
    /// <summary>Entries of the history that a customer is told; what a person wrote goes with those of <see cref="WithWords"/>.</summary>
    private static readonly string[] Told =
    [
        "requested", "withdrawal-received", "approved", "rejected", "evidence-asked", "answered", "customer-answered", "appealed", "label-issued", "handed-over", "waybill-corrected",
        "goods-waived", "received", "inspected", "refunded", "resolved", "closed", "cancelled", "expired", "reopened", "taken-back",
    ];

    private static readonly string[] WithWords = ["rejected", "evidence-asked", "answered", "appealed"];

    public Task<CustomerCase?> ReadAsync(long orderId, string number, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadCustomerCase, CustomerCase?>(Actor.Customer(""), db => ViewAsync(db, orderId, number, clock.GetUtcNow().UtcDateTime, cancellationToken), cancellationToken);

    private static async Task<CustomerCase?> ViewAsync(ReturnsDb db, long orderId, string number, DateTime now, CancellationToken cancellationToken)
    {
        var row = await db.ReturnCases.Where(found => found.Number == number && found.OrderId == orderId)
            .Include(found => found.Order).Include(found => found.Deadlines)
            .Include(found => found.Lines).ThenInclude(line => line.OrderLine)
            .Include(found => found.Lines).ThenInclude(line => line.Inspected)
            .AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var entries = await db.Timeline.Where(told => told.ReturnCaseId == row.Id && Told.Contains(told.Code)).OrderBy(told => told.Id).ToListAsync(cancellationToken);
        var hasLabel = entries.Exists(told => told.Code == CustomerPaperRules.LabelTold && told.Text == row.Waybill);
        var rating = await db.CaseRatings.SingleOrDefaultAsync(given => given.ReturnCaseId == row.Id, cancellationToken);
        var refunds = await CustomerRefunds.ReadAsync(db, row.Id, now, cancellationToken);
        return new CustomerCase
        {
            Number = row.Number,
            OrderNumber = row.Order.Number,
            Kind = row.Kind,
            Way = row.Way,
            Status = row.Status,
            Parcel = row.Parcel,
            Carrier = row.Carrier,
            Waybill = row.Waybill,
            RequestedAt = row.RequestedAt,
            GoodsComeBack = row.Kind.GoodsComeBack() && !row.Lines.All(line => line.GoodsAreWaived),
            IsHistory = row.Source == ReturnSource.Import,
            HasLabel = CustomerPaperRules.WhyNot(ReturnPaper.Label, row.Number, row.Status, row.Kind, hasLabel) is null,
            HasSlip = CustomerPaperRules.WhyNot(ReturnPaper.Slip, row.Number, row.Status, row.Kind, hasLabel) is null,
            History = [.. entries.Select(told => new CustomerStep(told.Code, told.At, WithWords.Contains(told.Code) ? told.Text : null))],
            Deadlines = [.. row.Deadlines.Where(open => open.IsRunning && CaseFlow.IsOpen(row.Status) || open.IsRunning && open.Node == DeadlineNode.Appeal)
                .OrderBy(open => open.EndsAt).Select(open => new CustomerDeadline(open.Node, open.EndsAt, open.Source == DeadlineSource.Law))],
            Lines = await LinesAsync(db, row, cancellationToken),
            Refunds = refunds.Told,
            RefundIsPrepared = refunds.IsPrepared,
            SendTo = row.Status is CaseStatus.Approved or CaseStatus.InTransit ? await AddressAsync(db, cancellationToken) : null,
            Rating = rating is null ? null : new CustomerRating(rating.Score, rating.Comment, rating.ChangeableUntilAt),
            Acts = CustomerActsOf.Case(row, rating, now),
        };
    }

    private static async Task<IReadOnlyList<CustomerLine>> LinesAsync(ReturnsDb db, ReturnCase row, CancellationToken cancellationToken)
    {
        var codes = row.Lines.Select(line => line.StatedReasonCode).ToList();
        var reasons = await db.ReturnReasons.Where(reason => codes.Contains(reason.Code)).ToDictionaryAsync(reason => reason.Code, cancellationToken);
        var images = await ProductImages.OfAsync(db, row.Lines.Select(line => (line.OrderLine.Sku, line.OrderLine.ProductName)), cancellationToken);
        return
        [
            .. row.Lines.OrderBy(line => line.Id).Select(line => new CustomerLine(
                line.OrderLine.Sku,
                line.OrderLine.ProductName,
                line.OrderLine.Variant,
                line.Quantity,
                reasons.GetValueOrDefault(line.StatedReasonCode)?.NameEn ?? line.StatedReasonCode,
                reasons.GetValueOrDefault(line.StatedReasonCode)?.NameZh ?? line.StatedReasonCode,
                line.Comment,
                line.ReceivedUnits,
                line.AcceptedUnits,
                [.. line.Inspected.OrderBy(part => part.Id).Select(part => new CustomerPart(part.Units, part.Condition, part.Disposition == Disposition.SendBack))])
            {
                OrderLineId = line.OrderLine.Id,
                Image = images.Of(line.OrderLine.Sku, line.OrderLine.ProductName),
            }),
        ];
    }

    private static Task<PostalAddress?> AddressAsync(ReturnsDb db, CancellationToken cancellationToken) =>
        db.ReturnAddresses.OrderByDescending(address => address.IsDefault).ThenBy(address => address.Id).Select(address => (PostalAddress?)address.Address).FirstOrDefaultAsync(cancellationToken);
}
