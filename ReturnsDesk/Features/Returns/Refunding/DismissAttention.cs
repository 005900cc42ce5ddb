using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// A person looked at what called for attention and says why it may rest; no money moves by it. Refused: <c>refund.unknown</c>, <c>refund.unknown-intent</c>,
/// <c>refund.no-attention</c>, <c>refund.needs-reason</c>.
/// </summary>
[Requires(Permissions.SendRefund)]
public sealed class DismissAttention(RefundChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, long refundId, long intentId, string reason, CancellationToken cancellationToken = default) =>
        change.RunAsync<DismissAttention>(
            actor,
            refundId,
            (refund, deed, _) =>
            {
                if (refund.Intents.SingleOrDefault(candidate => candidate.Id == intentId) is not { } intent)
                {
                    return Task.FromResult<Result>(new Refusal("refund.unknown-intent", intentId));
                }

                if (string.IsNullOrWhiteSpace(reason) || reason.Length > RefundAttempt.MostDetail)
                {
                    return Task.FromResult<Result>(new Refusal("refund.needs-reason", RefundAttempt.MostDetail) { Field = "Reason" });
                }

                var result = intent.Dismiss(deed.At, reason.Trim());
                if (!result.Refused)
                {
                    refund.ReturnCase.TellRefund(deed, "refund-looked-after", reason.Trim());
                }

                return Task.FromResult(result);
            },
            cancellationToken);
}
