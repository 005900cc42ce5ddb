using ReturnsDesk.Data;
using ReturnsDesk.Domain.Reconciliation;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

internal static class DifferenceMatches
{
    public static IQueryable<ReconciliationDifference> Matching(this ReturnsDb db, DifferenceFilter filter)
    {
        IQueryable<ReconciliationDifference> rows = db.ReconciliationDifferences;
        rows = filter.Gateway is { } gateway ? rows.Where(row => row.Gateway == gateway) : rows;
        rows = filter.State is { } state ? rows.Where(row => row.State == state) : rows;
        rows = filter.Kind is { } kind ? rows.Where(row => row.Kind == kind) : rows;
        return filter.RunId is { } run ? rows.Where(row => row.LastRunId == run) : rows;
    }

    public static IQueryable<DifferenceRow> Rows(this IQueryable<ReconciliationDifference> differences, ReturnsDb db) => differences.Select(row => new DifferenceRow
    {
        Id = row.Id,
        Gateway = row.Gateway,
        Kind = row.Kind,
        Explanation = row.Explanation,
        Facts = row.Facts,
        Key = row.Key,
        Reference = row.Reference,
        PaymentReference = row.PaymentReference,
        OurAmountMinor = row.OurAmountMinor,
        OurCurrency = row.OurCurrency,
        OurStatus = row.OurStatus,
        TheirAmountMinor = row.TheirAmountMinor,
        TheirCurrency = row.TheirCurrency,
        TheirOutcome = row.TheirOutcome,
        TheirAt = row.TheirAt,
        State = row.State,
        FirstSeenAt = row.FirstSeenAt,
        EndedAt = row.EndedAt,
        RefundId = row.RefundIntent == null ? null : row.RefundIntent.RefundId,
        StatusNow = row.RefundIntent == null ? null : row.RefundIntent.Status,
        ProposedById = row.RefundIntent == null ? null : row.RefundIntent.Refund.ProposedById,
        ReturnNumber = row.RefundIntent == null ? null : row.RefundIntent.Refund.ReturnCase.Number,
        OrderId = db.Payments.Where(payment => payment.Id == row.PaymentId).Select(payment => (long?)payment.OrderId).FirstOrDefault(),
        ClosedByName = row.Closings.OrderByDescending(closing => closing.Id).Select(closing => closing.ByName).FirstOrDefault(),
        Reason = row.Closings.OrderByDescending(closing => closing.Id).Select(closing => closing.Reason).FirstOrDefault(),
    });
}
