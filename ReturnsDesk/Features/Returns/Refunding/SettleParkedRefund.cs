using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// A person found out at the gateway what became of a parked part, and writes down its reference or why it did not go out. Whoever proposed the refund cannot do it.
/// Refused: <c>refund.unknown</c>, <c>refund.unknown-intent</c>, <c>refund.own-proposal</c>, <c>refund.needs-reference</c>, <c>money.step-not-allowed</c>.
/// </summary>
[Requires(Permissions.SendRefund)]
public sealed class SettleParkedRefund(RefundChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, long refundId, long intentId, bool hasSucceeded, string words, CancellationToken cancellationToken = default) =>
        change.RunAsync<SettleParkedRefund>(
            actor,
            refundId,
            (refund, deed, _) =>
            {
                if (refund.Intents.SingleOrDefault(candidate => candidate.Id == intentId) is not { } intent)
                {
                    return Task.FromResult<Result>(new Refusal("refund.unknown-intent", intentId));
                }

                if (deed.By.Id.Length > 0 && deed.By.Id == refund.ProposedById)
                {
                    return Task.FromResult<Result>(new Refusal("refund.own-proposal"));
                }

                if (string.IsNullOrWhiteSpace(words) || words.Length > RefundAttempt.MostReference)
                {
                    return Task.FromResult<Result>(new Refusal("refund.needs-reference", RefundAttempt.MostReference) { Field = "Words" });
                }

                var before = intent.Status;
                var result = intent.SettleParked(hasSucceeded, deed.At, words.Trim());
                if (!result.Refused)
                {
                    RefundChange.Follow(refund, intent, before, deed);
                }

                return Task.FromResult(result);
            },
            cancellationToken);
}
