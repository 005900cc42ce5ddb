using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies.Replaying;

/// <summary>What a replay is over: requests up to the last that was there when it began, and what they are judged with.</summary>
internal sealed record ReplayRange(DateTime Since, long LastId, int Total, int Imported, IReadOnlyDictionary<int, ReturnPolicy> Policies, PastFacts Facts);

/// <summary>Reads requests of the past in the order they came, some hundred at a time: each page is one short read, so nothing is held up and no list grows.</summary>
public sealed class PastRequests(DeskStore store)
{
    /// <summary>Requests a page.</summary>
    internal int PageSize { get; init; } = 1000;

    internal Task<ReplayRange> RangeAsync<TUseCase>(Actor actor, DateTime since, CancellationToken cancellationToken) => store.ReadAsync<TUseCase, ReplayRange>(
        actor,
        async db =>
        {
            var requests = db.ReturnCases.Where(row => row.RequestedAt >= since);
            var last = await requests.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0;
            var bySource = await requests.Where(row => row.Id <= last).GroupBy(row => row.Source == ReturnSource.Import).Select(same => new { IsImport = same.Key, Count = same.Count() }).ToListAsync(cancellationToken);
            var policies = await db.Policies.ToDictionaryAsync(version => version.Number, version => version.Policy, cancellationToken);
            var faults = await db.ReturnReasons.ToDictionaryAsync(reason => reason.Code, reason => reason.Fault, cancellationToken);
            return new ReplayRange(
                since, last, bySource.Where(same => !same.IsImport).Sum(same => same.Count), bySource.Where(same => same.IsImport).Sum(same => same.Count), policies,
                new PastFacts(await DeedRoom.MerchantAsync(db, cancellationToken), faults));
        },
        cancellationToken);

    /// <summary>The page after the case of this id, and the id of its last; empty at the end.</summary>
    internal Task<(IReadOnlyList<PastRequest> Page, long LastId)> PageAsync<TUseCase>(Actor actor, ReplayRange range, long after, CancellationToken cancellationToken) =>
        store.ReadAsync<TUseCase, (IReadOnlyList<PastRequest>, long)>(
            actor,
            async db =>
            {
                var rows = await RowsAsync(db, range, after, cancellationToken);
                return rows.Count == 0 ? ([], after) : (await PageAsync(db, range, rows, cancellationToken), rows[^1].Id);
            },
            cancellationToken);

    private Task<List<PastRow>> RowsAsync(ReturnsDb db, ReplayRange range, long after, CancellationToken cancellationToken) => db.ReturnCases
        .Where(row => row.Id > after && row.Id <= range.LastId && row.RequestedAt >= range.Since && row.Source != ReturnSource.Import)
        .OrderBy(row => row.Id)
        .Take(PageSize)
        .Select(row => new PastRow(
            row.Id, row.Number, row.PolicyVersion, row.Kind, row.Way, row.Status, row.Automatic, row.RequestedAt, row.Verdicts, row.OrderId,
            new PastOrder(
                row.Order.Channel, row.Order.ShipTo.Country, row.Order.Customer.Group, row.Order.Status, row.Order.PlacedOn, row.Order.ShippedAt, row.Order.DeliveredAt, row.Order.Currency,
                row.Order.PricesIncludeTax, row.Order.FreightMinor, row.Order.StandardFreightMinor, row.Order.FreightRefundedMinor,
                row.Order.FreightRefundedMinor == 0 ? 0 : db.Refunds.Where(refund => refund.ReturnCaseId == row.Id && refund.Status != Domain.Refunds.MoneyStatus.Cancelled).Sum(refund => refund.FreightMinor),
                row.Order.Payments.Sum(payment => payment.CapturedMinor - payment.ChargedBackMinor))))
        .ToListAsync(cancellationToken);

    /// <summary>Three queries for the parts of all cases of a page; their ids lie between those of the first and the last.</summary>
    private static async Task<IReadOnlyList<PastRequest>> PageAsync(ReturnsDb db, ReplayRange range, List<PastRow> rows, CancellationToken cancellationToken)
    {
        var (first, last) = (rows[0].Id, rows[^1].Id);
        var lines = await db.ReturnLines.Where(line => line.ReturnCaseId >= first && line.ReturnCaseId <= last)
            .OrderBy(line => line.Id)
            .Select(line => new PastReturnLine(
                line.ReturnCaseId, line.Id, line.OrderLineId, line.Quantity, line.StatedReasonCode, line.FinalReasonCode, line.Comment != null, line.AcceptedUnits, line.RefundedUnits + line.ExchangedUnits))
            .ToListAsync(cancellationToken);
        var orders = db.ReturnCases.Where(row => row.Id >= first && row.Id <= last).Select(row => row.OrderId);
        var orderLines = await db.OrderLines.Where(line => orders.Contains(line.OrderId))
            .OrderBy(line => line.OrderId).ThenBy(line => line.Position)
            .Select(line => new PastOrderLine(
                line.OrderId, line.Id, line.Sku, line.Category, line.Quantity, line.DeliveredUnits - line.ClaimedUnits, line.PaidMinor, line.NetMinor, line.TaxMinor, line.RefundedUnits + line.ExchangedUnits))
            .ToListAsync(cancellationToken);
        var grades = await (
            from part in db.InspectedUnits
            join line in db.ReturnLines on part.ReturnLineId equals line.Id
            where line.ReturnCaseId >= first && line.ReturnCaseId <= last
            select new PastGrade(part.ReturnLineId, part.Units, part.Condition, part.Disposition)).ToListAsync(cancellationToken);

        var page = new PastPage(range.Facts, lines.ToLookup(line => line.CaseId), orderLines.ToLookup(line => line.OrderId), grades.ToLookup(part => part.ReturnLineId));
        return [.. rows.Select(page.Request)];
    }
}
