using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// Another person agrees to exactly what they saw; once enough have, it is queued after the hold. A large one needs a second factor that was proven in the last five minutes, or a code with it.
/// Refused: <c>refund.unknown</c>, <c>refund.changed-after-approval</c>, <c>refund.decided-already</c>, <c>refund.needs-person</c>, <c>refund.own-proposal</c>, <c>refund.approved-by-you</c>,
/// <c>refund.above-limit</c>, <c>refund.approver-role</c>, <c>refund.graded-by-you</c>, <c>refund.needs-second-factor</c>, <c>refund.second-factor-not-set-up</c>, <c>money.step-not-allowed</c>,
/// <c>account.code-wrong</c>, <c>account.code-used</c>, <c>account.too-many-codes</c>.
/// </summary>
[Requires(Permissions.ApproveRefund)]
public sealed class ApproveRefund(RefundChange change, DeskStore store, TimeProvider clock)
{
    /// <param name="seenHash">The content that the person had before their eyes.</param>
    /// <param name="code">Of the authenticator; null where it was proven a moment ago, or is not needed.</param>
    public async Task<Result> ExecuteAsync(Actor actor, long refundId, string seenHash, string? code = null, CancellationToken cancellationToken = default)
    {
        if (!string.IsNullOrWhiteSpace(code))
        {
            // Stored by itself: a wrong code counts although the approval is refused.
            var proven = await store.WriteAsync<ApproveRefund, Proof>(
                actor, async db => new Proof(await SecondFactors.ProveAsync(db, actor.Id, code, clock.GetUtcNow().UtcDateTime, cancellationToken)), cancellationToken);
            if ((proven.Refusal ?? proven.Value!.Refusal) is { } refusal)
            {
                return refusal;
            }
        }

        return await change.RunAsync<ApproveRefund>(
            actor, refundId, db => DecidedAsync(db, refundId, cancellationToken), (refund, deed, db) => ApproveAsync(db, refund, deed, seenHash, cancellationToken), cancellationToken);
    }

    /// <summary>What the person brings along now.</summary>
    internal static async Task<(Approval Approval, bool HasSecondFactor)> ApprovalAsync(ReturnsDb db, Actor actor, long returnCaseId, CancellationToken cancellationToken)
    {
        var factor = await SecondFactors.ReadAsync(db, actor.Id, cancellationToken);
        var hasGraded = await db.Timeline.AnyAsync(entry => entry.ReturnCaseId == returnCaseId && entry.Code == "inspected" && entry.ActorId == actor.Id, cancellationToken);
        var approval = new Approval(actor.Id, await ProposeRefund.RolesAsync(db, actor, cancellationToken)) { SecondFactorAt = factor?.ProvenAt, HasGraded = hasGraded };
        return (approval, factor is not null);
    }

    /// <summary>Many click at once, one is first: the others need not wait until each of them has read everything.</summary>
    private static async Task<Refusal?> DecidedAsync(ReturnsDb db, long refundId, CancellationToken cancellationToken)
    {
        var decided = await db.Refunds
            .Where(refund => refund.Id == refundId && refund.ApprovedAt != null && refund.Status != MoneyStatus.AwaitingApproval && refund.Status != MoneyStatus.Cancelled)
            .Select(refund => new { At = refund.ApprovedAt!.Value, By = refund.Approvals.OrderByDescending(approval => approval.Id).Select(approval => approval.PersonName).FirstOrDefault() })
            .SingleOrDefaultAsync(cancellationToken);
        return decided is { By: { } by } ? new Refusal("refund.decided-already", by, decided.At) : null;
    }

    private static async Task<Result> ApproveAsync(ReturnsDb db, Refund refund, Deed deed, string seenHash, CancellationToken cancellationToken)
    {
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var limits = await StoredLimits.OfAsync(db, refund.LimitsNumber, cancellationToken);
        var (approval, hasSecondFactor) = await ApprovalAsync(db, deed.By, refund.ReturnCaseId, cancellationToken);
        var result = refund.Approve(limits, approval with { ContentHash = seenHash }, deed.By, deed.At, deed.At.AddSeconds(merchant.HoldSeconds));
        if (result.Refusal is { Code: "refund.needs-second-factor" } && !hasSecondFactor)
        {
            return new Refusal("refund.second-factor-not-set-up");
        }

        if (!result.Refused)
        {
            refund.ReturnCase.TellRefund(deed, "refund-approved", refund.Total.ToString());
        }

        return result;
    }

    private sealed record Proof(Refusal? Refusal);
}
