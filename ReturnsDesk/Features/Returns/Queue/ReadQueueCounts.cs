using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Queue;

/// <summary>How many cases wait where; the numbers beside the navigation. <c>Refunds</c> are cases to propose for, refunds to approve, and those that need a person.</summary>
public sealed record QueueCounts(int Review, int Waiting, int Receiving, int Refunds, int Overdue)
{
    /// <summary>Parcels that the warehouse is to send in place of goods.</summary>
    public int ToSend { get; init; }
}

/// <summary>Counts what waits, by index only.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadQueueCounts(DeskStore store, TimeProvider clock)
{
    private static readonly CaseStatus[] Open = [.. Enum.GetValues<CaseStatus>().Where(CaseFlow.IsOpen)];

    public Task<QueueCounts> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadQueueCounts, QueueCounts>(
            actor,
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var counts = await db.ReturnCases
                    .Where(row => Open.Contains(row.Status) && row.NextDueAt != null)
                    .GroupBy(row => row.Status)
                    .Select(group => new { Status = group.Key, Count = group.Count() })
                    .ToListAsync(cancellationToken);
                var overdue = await db.ReturnCases.CountAsync(row => row.NextDueAt < now && row.NextStoppedAt == null && Open.Contains(row.Status), cancellationToken);
                int Of(params CaseStatus[] statuses) => counts.Where(row => statuses.Contains(row.Status)).Sum(row => row.Count);
                var owed = await RefundableCases.In(db).CountAsync(cancellationToken);
                var money = await db.Refunds.CountAsync(refund => refund.Status == MoneyStatus.AwaitingApproval || refund.Status == MoneyStatus.Failed, cancellationToken)
                    + await RefundAttention.Parts(db)
                        .Where(intent => intent.Refund.Status != MoneyStatus.AwaitingApproval && intent.Refund.Status != MoneyStatus.Failed)
                        .Select(intent => intent.RefundId).Distinct().CountAsync(cancellationToken);

                return new QueueCounts(
                    Of(CaseStatus.Requested),
                    Of(CaseStatus.AwaitingCustomer, CaseStatus.Approved, CaseStatus.InTransit),
                    Of(CaseStatus.Received),
                    owed + money,
                    overdue)
                { ToSend = await db.Replacements.CountAsync(parcel => parcel.Status == ReplacementStatus.ToSend, cancellationToken) };
            },
            cancellationToken);
}
