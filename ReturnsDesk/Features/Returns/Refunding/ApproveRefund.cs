using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// Another person agrees to a refund; once enough have, it is queued after the hold. Refused: <c>refund.unknown</c>, <c>refund.own-proposal</c>,
/// <c>refund.approved-by-you</c>, <c>refund.above-limit</c>, <c>refund.approver-role</c>, <c>money.step-not-allowed</c>.
/// </summary>
[Requires(Permissions.ApproveRefund)]
public sealed class ApproveRefund(RefundChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, long refundId, CancellationToken cancellationToken = default) =>
        change.RunAsync<ApproveRefund>(
            actor,
            refundId,
            async (refund, deed, db) =>
            {
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                var approval = new Approval(actor.Id, await ProposeRefund.RolesAsync(db, actor, cancellationToken));
                var result = refund.Approve(ApprovalLimits.Preset(merchant.Currency), approval, actor, deed.At, deed.At.AddSeconds(merchant.HoldSeconds));
                if (!result.Refused)
                {
                    refund.ReturnCase.TellRefund(deed, "refund-approved", refund.Total.ToString());
                }

                return result;
            },
            cancellationToken);
}
