using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>Takes a refund back that was not sent; balances and units are free again. Refused: <c>refund.unknown</c>, <c>money.step-not-allowed</c>.</summary>
[Requires(Permissions.CancelRefund)]
public sealed class CancelRefund(RefundChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, long refundId, CancellationToken cancellationToken = default) =>
        change.RunAsync<CancelRefund>(
            actor,
            refundId,
            (refund, deed, _) =>
            {
                var result = refund.Cancel(deed.At);
                if (!result.Refused)
                {
                    refund.ReturnCase.TellRefund(deed, "refund-cancelled", refund.Total.ToString());
                }

                return Task.FromResult(result);
            },
            cancellationToken);
}
