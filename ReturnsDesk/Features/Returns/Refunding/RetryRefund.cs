using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>Queues the failed parts of a refund again, under their own keys. Refused: <c>refund.unknown</c>, <c>refund.nothing-failed</c>, <c>refund.above-balance</c>.</summary>
[Requires(Permissions.SendRefund)]
public sealed class RetryRefund(RefundChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, long refundId, CancellationToken cancellationToken = default) =>
        change.RunAsync<RetryRefund>(
            actor,
            refundId,
            (refund, deed, _) =>
            {
                var failed = refund.Intents.Where(intent => intent.Status == MoneyStatus.Failed).ToList();
                if (failed.Count == 0)
                {
                    return Task.FromResult<Result>(new Refusal("refund.nothing-failed"));
                }

                foreach (var intent in failed)
                {
                    if (intent.Retry(deed.At) is { Refused: true } refused)
                    {
                        return Task.FromResult(refused);
                    }
                }

                refund.ReadStatus();
                refund.ReturnCase.TellRefund(deed, "refund-retried", refund.Total.ToString());
                return Task.FromResult(Result.Done);
            },
            cancellationToken);
}
