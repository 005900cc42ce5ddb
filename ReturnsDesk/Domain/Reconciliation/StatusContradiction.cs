using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Reconciliation;

/// <summary>The table of what the two sides may say of one refund. What is merely on its way, or newer than the list, is no contradiction.</summary>
internal static class StatusContradiction
{
    /// <summary>One of <see cref="Explanations"/>; null where the two can both be right.</summary>
    public static string? Of(OurPart ours, ListedRefund theirs, ListTerms terms) => theirs.Outcome switch
    {
        GatewayOutcome.Succeeded => WhenPaid(ours, terms),
        GatewayOutcome.Failed => WhenFailed(ours, terms),
        GatewayOutcome.Pending => WhenUnderWay(ours, terms),
        GatewayOutcome.NeedsAction => ours.Status == MoneyStatus.Parked || terms.IsInMotion(ours) ? null : Explanations.StuckThere,
        _ => null,
    };

    private static string? WhenPaid(OurPart ours, ListTerms terms) => ours.Status switch
    {
        MoneyStatus.Succeeded => null,
        MoneyStatus.Parked or MoneyStatus.Unknown or MoneyStatus.Sending => terms.IsInMotion(ours) ? null : Explanations.OpenButPaid,

        // An account's statement books a refund as soon as it is accepted.
        MoneyStatus.Pending => terms.IsLive && !terms.IsInMotion(ours) ? Explanations.OpenButPaid : null,
        MoneyStatus.Failed or MoneyStatus.Cancelled when ours.FirstSentAt is not null => ours.HadSucceeded && terms.IsOlderThan(ours) ? null : Explanations.PaidThoughFailed,
        _ => ours.FirstSentAt is not null && terms.IsInMotion(ours) ? null : Explanations.PaidThoughNotSent,
    };

    private static string? WhenFailed(OurPart ours, ListTerms terms) => ours.Status switch
    {
        MoneyStatus.Succeeded => Explanations.LateFailure,
        MoneyStatus.Parked => Explanations.OpenButFailed,
        MoneyStatus.Unknown or MoneyStatus.Sending or MoneyStatus.Pending => terms.IsInMotion(ours) ? null : Explanations.OpenButFailed,
        _ => null,
    };

    private static string? WhenUnderWay(OurPart ours, ListTerms terms) => ours.Status switch
    {
        MoneyStatus.Succeeded => terms.IsLive && ours.StatusAt < terms.ReadAt - ListTerms.Margin ? Explanations.StillUnderWay : null,
        MoneyStatus.Failed or MoneyStatus.Cancelled when ours.FirstSentAt is not null => terms.IsLive && !terms.IsOlderThan(ours) ? Explanations.UnderWayThoughFailed : null,
        MoneyStatus.Sending or MoneyStatus.Pending or MoneyStatus.Unknown or MoneyStatus.Parked => null,
        _ => ours.FirstSentAt is null ? Explanations.PaidThoughNotSent : null,
    };
}
