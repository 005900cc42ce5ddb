using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding.Life;

/// <summary>What a person can do with a refund as a whole, beside approving it.</summary>
public enum RefundStep
{
    Undo,
    Retry,
    ByHand,
    SendNow,
    Cancel,
}

/// <summary>Which of them is possible now; the use cases decide for themselves once more.</summary>
public static class RefundSteps
{
    public static string PermissionOf(RefundStep step) => step switch
    {
        RefundStep.Undo => Permissions.ProposeRefund,
        RefundStep.Cancel => Permissions.CancelRefund,
        RefundStep.Retry or RefundStep.ByHand or RefundStep.SendNow => Permissions.SendRefund,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
    };

    /// <summary>Null where it is possible for <paramref name="me"/>, permissions aside.</summary>
    public static Refusal? WhyNot(RefundStep step, RefundView view, string me, DateTime now, IReadOnlyList<GatewayRest> resting) => step switch
    {
        RefundStep.Undo => view.ProposedById != me ? new Refusal("refund.not-yours", view.ProposedByName)
            : WhyNotCancel(view) ?? (view.Intents.Any(intent => intent.SendAfterAt <= now) ? new Refusal("refund.hold-over") : null),
        RefundStep.Cancel => WhyNotCancel(view),
        RefundStep.Retry => Failed(view).Any() ? null : new Refusal("refund.nothing-failed"),
        RefundStep.ByHand => !Failed(view).Any() ? new Refusal("refund.nothing-failed")
            : Failed(view).All(intent => intent.IsManual) ? new Refusal("refund.by-hand-already") : null,
        RefundStep.SendNow => WhyNotSend(view, now, resting),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
    };

    private static IEnumerable<IntentView> Failed(RefundView view) => view.Live.Where(intent => intent.Status == MoneyStatus.Failed);

    private static Refusal? WhyNotCancel(RefundView view) =>
        (view.Live.Any() ? view.Live : view.Intents).Select(intent => MoneyFlow.Next(intent.Status, MoneyAction.Cancel).Refusal).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? WhyNotSend(RefundView view, DateTime now, IReadOnlyList<GatewayRest> resting)
    {
        List<IntentView> sendable = [.. view.Live.Where(intent => intent.CanBeSent(now))];
        if (sendable.Count > 0)
        {
            return sendable.All(intent => resting.Any(rest => rest.Gateway == intent.Gateway)) ? new Refusal("gateway.resting", sendable[0].Gateway) : null;
        }

        return view.Live.FirstOrDefault(intent => intent.Status == MoneyStatus.Queued && intent.SendAfterAt > now) is { } held
            ? new Refusal("refund.in-hold", held.SendAfterAt)
            : new Refusal("money.step-not-allowed", MoneyAction.Send, view.Status);
    }
}
