using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>An inspected case whose money has not been proposed yet.</summary>
public sealed record CaseToRefund(
    long Id, string Number, string OrderNumber, string CustomerName, ReturnKind Kind, string ReasonCode, string FirstProduct, int Units, long StakeMinor, string Currency,
    DateTime RequestedAt, DateTime? NextDueAt, bool HasOpenDiscrepancy)
{
    /// <summary>What the list is ordered by: a case whose clock has stopped counts as the longest overdue.</summary>
    public DateTime UrgentAt => NextDueAt ?? RequestedAt;
}

/// <summary>One page of cases to refund, the most urgent first; at most <see cref="Take"/> (1…200), after the row of the page before.</summary>
public sealed record CasesToRefundFilter(int Take = 50, DateTime? AfterAt = null, long AfterId = 0);

/// <summary>Reads inspected cases with units to refund and no refund under way for them.</summary>
[Requires(Permissions.ReadRefunds)]
public sealed class ReadCasesToRefund(DeskStore store)
{
    private const int MostRows = 200;

    public Task<IReadOnlyList<CaseToRefund>> ReadAsync(Actor actor, CasesToRefundFilter filter, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadCasesToRefund, IReadOnlyList<CaseToRefund>>(
            actor,
            async db =>
            {
                var cases = RefundMatches.CasesToRefund(db);
                if (filter.AfterAt is { } at)
                {
                    cases = cases.Where(row => (row.NextDueAt ?? row.RequestedAt) > at || ((row.NextDueAt ?? row.RequestedAt) == at && row.Id > filter.AfterId));
                }

                return await cases
                    .OrderBy(row => row.NextDueAt ?? row.RequestedAt).ThenBy(row => row.Id).Take(Math.Clamp(filter.Take, 1, MostRows))
                    .Select(row => new CaseToRefund(
                        row.Id,
                        row.Number,
                        row.Order.Number,
                        row.Order.Customer.Name,
                        row.Kind,
                        row.MainReasonCode,
                        row.Lines.OrderBy(line => line.Id).Select(line => line.OrderLine.ProductName).FirstOrDefault() ?? "",
                        row.Lines.Sum(line => line.AcceptedUnits - line.RefundedUnits - line.ExchangedUnits),
                        row.StakeMinor,
                        row.Currency,
                        row.RequestedAt,
                        row.NextDueAt,
                        row.HasOpenDiscrepancy))
                    .ToListAsync(cancellationToken);
            },
            cancellationToken);
}
