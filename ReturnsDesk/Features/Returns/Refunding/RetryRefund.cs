using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// Puts new parts in the place of those that failed, each with a key of its own; by hand where the gateway will not do. Another way is another destination and is approved anew.
/// Refused: <c>refund.unknown</c>, <c>refund.nothing-failed</c>, <c>refund.above-balance</c>.
/// </summary>
[Requires(Permissions.SendRefund)]
public sealed class RetryRefund(RefundChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, long refundId, bool byHand = false, CancellationToken cancellationToken = default) =>
        change.RunAsync<RetryRefund>(
            actor,
            refundId,
            (refund, deed, _) =>
            {
                var result = refund.Retry(deed.At, deed.At, byHand ? ManualGateway.GatewayName : null);
                if (!result.Refused)
                {
                    refund.ReturnCase.TellRefund(deed, byHand ? "refund-by-hand" : "refund-retried", refund.Total.ToString());
                }

                return Task.FromResult(result);
            },
            cancellationToken);
}
