using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>The proposer takes their own refund back inside the hold. Refused: <c>refund.unknown</c>, <c>refund.not-yours</c>, <c>refund.hold-over</c>, <c>money.step-not-allowed</c>.</summary>
[Requires(Permissions.ProposeRefund)]
public sealed class UndoRefund(RefundChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, long refundId, CancellationToken cancellationToken = default) =>
        change.RunAsync<UndoRefund>(
            actor,
            refundId,
            (refund, deed, _) =>
            {
                if (refund.ProposedById != actor.Id)
                {
                    return Task.FromResult<Result>(new Refusal("refund.not-yours", refund.ProposedByName));
                }

                if (refund.Intents.Any(intent => intent.SendAfterAt <= deed.At))
                {
                    return Task.FromResult<Result>(new Refusal("refund.hold-over"));
                }

                var result = refund.Cancel(deed.At);
                if (!result.Refused)
                {
                    refund.ReturnCase.TellRefund(deed, "refund-undone", refund.Total.ToString());
                }

                return Task.FromResult(result);
            },
            cancellationToken);
}
