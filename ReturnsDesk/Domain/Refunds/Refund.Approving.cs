using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Refunds;

public sealed partial class Refund
{
    /// <summary>
    /// Another person says yes; once enough have, it is queued. Refused: see <see cref="WhyNotApprove"/>, and <c>refund.changed-after-approval</c> where what they saw
    /// (<see cref="Approval.ContentHash"/>) is not what would be sent.
    /// </summary>
    /// <exception cref="ArgumentException">The limits are not those it was proposed under.</exception>
    public Result Approve(ApprovalLimits limits, Approval approval, Actor by, DateTime at, DateTime sendAfter)
    {
        if (ContentHash != RefundContent.HashOf(this) || (approval.ContentHash is { } seen && seen != ContentHash))
        {
            return new Refusal("refund.changed-after-approval");
        }

        if (WhyNotApprove(limits, approval, at) is { } refusal)
        {
            return refusal;
        }

        List<Approval> given = [.. GivenNow(), approval];
        _approvals.Add(new RefundApproval(approval, by.Name, this, at));
        if (!limits.IsApproved(Total, ProposedById, NeedUnder(limits), given))
        {
            return Result.Done;
        }

        foreach (var intent in _intents.Where(intent => intent.Status == MoneyStatus.AwaitingApproval))
        {
            Sure(intent.Approve(at, sendAfter));
        }

        ApprovedAt = at;
        ReadStatus();
        return Result.Done;
    }

    /// <summary>
    /// Why this person cannot say yes now; null where they can. <c>refund.decided-already</c> (who, when), <c>money.step-not-allowed</c>, <c>refund.needs-person</c>, <c>refund.own-proposal</c>,
    /// <c>refund.approved-by-you</c>, <c>refund.above-limit</c>, <c>refund.approver-role</c>, <c>refund.graded-by-you</c>, and last <c>refund.needs-second-factor</c>.
    /// </summary>
    public Refusal? WhyNotApprove(ApprovalLimits limits, Approval approval, DateTime at)
    {
        if (limits.Number != LimitsNumber)
        {
            throw new ArgumentException($"Proposed under limits {LimitsNumber}, asked about {limits.Number}.", nameof(limits));
        }

        if (MoneyFlow.Next(Status, MoneyAction.Approve) is { Refusal: { } refusal })
        {
            return ApprovedAt is { } decided && _approvals.LastOrDefault() is { } last && Status != MoneyStatus.Cancelled ? new Refusal("refund.decided-already", last.PersonName, decided) : refusal;
        }

        return limits.MayApprove(Total, ProposedById, [.. GivenNow()], approval) is { Refusal: { } notThey } ? notThey
            : approval.HasGraded && _lines.Any(line => limits.IsLarge(new Money(line.NetMinor + line.TaxMinor, Currency))) ? new Refusal("refund.graded-by-you")
            : limits.IsLarge(Total) && !approval.IsProvenAt(at) ? new Refusal("refund.needs-second-factor")
            : null;
    }

    /// <summary>Who has to agree, by the limits it was proposed under and the roles the proposer held then.</summary>
    public ApprovalNeed NeedUnder(ApprovalLimits limits) => limits.NeedFor(Total, ProposerRoles.Split(','), NeedsApproval);

    /// <summary>Why nothing of it may be sent: what stands here is not what was proposed, or not what was approved. Null where all is well.</summary>
    public Refusal? WhyNotSend()
    {
        var isAsProposed = ContentHash == RefundContent.HashOf(this);
        var isAsApproved = !NeedsApproval || (ApprovedAt is not null && _approvals.Any(approval => approval.ContentHash == ContentHash && approval.PersonId != ProposedById));
        return isAsProposed && isAsApproved ? null : new Refusal("refund.changed-after-approval");
    }

    private IEnumerable<Approval> GivenNow() => _approvals.Where(row => row.ContentHash == ContentHash).Select(row => row.ToApproval());
}
