using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding.Life;

/// <summary>What a person can do with one movement of money that is not settled, or calls for attention.</summary>
public enum PartStep
{
    Ask,
    SendAgain,
    WentOut,
    DidNotGoOut,
    LookInto,
}

/// <summary>Which of them is possible now; the use cases decide for themselves once more.</summary>
public static class PartSteps
{
    /// <summary>All of them need the right to send.</summary>
    public const string Permission = Permissions.SendRefund;

    /// <summary>Where nothing is open, nothing is offered.</summary>
    public static IReadOnlyList<PartStep> Of(IntentView part)
    {
        if (part.ReplacedAt is not null)
        {
            return [];
        }

        var isOpen = part.Status is MoneyStatus.Sending or MoneyStatus.Pending or MoneyStatus.Unknown or MoneyStatus.Parked;
        PartStep[] open = isOpen ? [PartStep.Ask, PartStep.SendAgain, PartStep.WentOut, PartStep.DidNotGoOut] : [];
        return part.Attention is null || part.Status == MoneyStatus.Parked ? open : [.. open, PartStep.LookInto];
    }

    /// <summary>Null where it is possible for <paramref name="me"/>, permissions aside.</summary>
    public static Refusal? WhyNot(PartStep step, RefundView view, IntentView part, string me, DateTime now) => step switch
    {
        PartStep.Ask => part.LeaseUntilAt > now ? new Refusal("refund.being-worked-on") : part.CanBeAsked(now) ? null : new Refusal("refund.nothing-to-ask"),
        PartStep.SendAgain when part.Status == MoneyStatus.Parked => part.AbsentAt is null ? new Refusal("refund.not-proven-absent") : null,
        PartStep.SendAgain => new Refusal("money.step-not-allowed", MoneyAction.SendAgain, part.Status),
        PartStep.WentOut => WhyNotSettle(MoneyAction.Succeed, view, part, me),
        PartStep.DidNotGoOut => WhyNotSettle(MoneyAction.Fail, view, part, me),
        PartStep.LookInto => part.Attention is null || part.Status == MoneyStatus.Parked ? new Refusal("refund.no-attention") : null,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
    };

    private static Refusal? WhyNotSettle(MoneyAction action, RefundView view, IntentView part, string me) =>
        part.Status != MoneyStatus.Parked ? new Refusal("money.step-not-allowed", action, part.Status)
        : view.ProposedById == me ? new Refusal("refund.own-proposal") : null;
}
