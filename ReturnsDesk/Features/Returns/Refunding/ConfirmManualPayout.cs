using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// Finance has paid in the bank or wallet and writes the reference down. Whoever proposed or approved the refund cannot confirm it. Refused: <c>refund.unknown</c>,
/// <c>refund.unknown-intent</c>, <c>refund.not-manual</c>, <c>refund.own-proposal</c>, <c>refund.approver-pays</c>, <c>refund.needs-reference</c>, <c>refund.changed-after-approval</c>, <c>refund.in-hold</c>, <c>money.step-not-allowed</c>.
/// </summary>
[Requires(Permissions.ConfirmManualPayout)]
public sealed class ConfirmManualPayout(RefundChange change, RefundGateways gateways)
{
    private const int ReferenceLength = 200;

    public Task<Result> ExecuteAsync(Actor actor, long refundId, long intentId, string reference, CancellationToken cancellationToken = default) =>
        change.RunAsync<ConfirmManualPayout>(actor, refundId, (refund, deed, _) => Task.FromResult(Confirm(refund, deed, intentId, reference)), cancellationToken);

    private Result Confirm(Refund refund, Deed deed, long intentId, string reference)
    {
        if (refund.Intents.SingleOrDefault(candidate => candidate.Id == intentId) is not { } intent)
        {
            return new Refusal("refund.unknown-intent", intentId);
        }

        if (!gateways.For(intent.Gateway).IsManual)
        {
            return new Refusal("refund.not-manual", intent.Gateway);
        }

        if (deed.By.IsPerson && deed.By.Id == refund.ProposedById)
        {
            return new Refusal("refund.own-proposal");
        }

        if (deed.By.Id.Length > 0 && refund.Approvals.Any(approval => approval.PersonId == deed.By.Id))
        {
            return new Refusal("refund.approver-pays");
        }

        if (string.IsNullOrWhiteSpace(reference) || reference.Length > ReferenceLength)
        {
            return new Refusal("refund.needs-reference", ReferenceLength) { Field = "Reference" };
        }

        if (refund.WhyNotSend() is { } changed)
        {
            return changed;
        }

        var before = intent.Status;
        var result = intent.PayByHand(deed.At, reference.Trim());
        if (!result.Refused)
        {
            RefundChange.Follow(refund, intent, before, deed);
        }

        return result;
    }
}
