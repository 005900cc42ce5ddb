using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// A person has looked at a parked part, the gateway has nothing under its key: it goes out again under that key. Refused: <c>refund.unknown</c>, <c>refund.unknown-intent</c>,
/// <c>refund.not-proven-absent</c> (ask the gateway first), <c>refund.changed-after-approval</c>, <c>money.step-not-allowed</c>.
/// </summary>
[Requires(Permissions.SendRefund)]
public sealed class SendParkedAgain(RefundChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, long refundId, long intentId, CancellationToken cancellationToken = default) =>
        change.RunAsync<SendParkedAgain>(
            actor,
            refundId,
            (refund, deed, _) =>
            {
                if (refund.Intents.SingleOrDefault(candidate => candidate.Id == intentId) is not { } intent)
                {
                    return Task.FromResult<Result>(new Refusal("refund.unknown-intent", intentId));
                }

                var result = refund.WhyNotSend() is { } refusal ? refusal : intent.SendParkedAgain(deed.At);
                if (!result.Refused)
                {
                    refund.ReadStatus();
                    refund.ReturnCase.TellRefund(deed, "refund-retried", intent.Amount.ToString());
                }

                return Task.FromResult(result);
            },
            cancellationToken);
}
