using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>Counts what waits on each part of the refunds desk. What is done is not counted: it grows for ever.</summary>
[Requires(Permissions.ReadRefunds)]
public sealed class ReadRefundCounts(DeskStore store, RefundGateways gateways)
{
    private static readonly MoneyStatus[] Waiting = [MoneyStatus.AwaitingApproval, MoneyStatus.Failed];

    public Task<IReadOnlyDictionary<RefundTab, int>> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadRefundCounts, IReadOnlyDictionary<RefundTab, int>>(actor, db => CountAsync(db, cancellationToken), cancellationToken);

    private async Task<IReadOnlyDictionary<RefundTab, int>> CountAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var waiting = await db.Refunds
            .Where(refund => Waiting.Contains(refund.Status))
            .GroupBy(refund => refund.Status)
            .Select(group => new { Status = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Status, row => row.Count, cancellationToken);
        return new Dictionary<RefundTab, int>
        {
            [RefundTab.ToPropose] = await RefundMatches.CasesToRefund(db).CountAsync(cancellationToken),
            [RefundTab.ToApprove] = waiting.GetValueOrDefault(MoneyStatus.AwaitingApproval),
            [RefundTab.ByHand] = await RefundMatches.On(db, RefundTab.ByHand, gateways.Called).CountAsync(cancellationToken),
            [RefundTab.InFlight] = await RefundMatches.On(db, RefundTab.InFlight, gateways.Called).CountAsync(cancellationToken),
            [RefundTab.Attention] = await RefundMatches.On(db, RefundTab.Attention, gateways.Called).CountAsync(cancellationToken),
            [RefundTab.Failed] = waiting.GetValueOrDefault(MoneyStatus.Failed),
        };
    }
}
