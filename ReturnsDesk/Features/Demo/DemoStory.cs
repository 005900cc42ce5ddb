using ReturnsDesk.Domain.Returns;
using static ReturnsDesk.Features.Demo.DemoStep;

namespace ReturnsDesk.Features.Demo;

/// <summary>The course that a return takes from the request on.</summary>
internal static class DemoStory
{
    /// <summary>Goods come back and are accepted: what the return rate counts.</summary>
    public static List<DemoStep> GoodsBack(DemoDice dice, ReturnKind kind, ReturnWay way)
    {
        List<DemoStep> steps = [];
        if (dice.Chance(0.09))
        {
            steps.AddRange([AskForEvidence, Answer]);
        }

        steps.Add(Approve);
        if (way != ReturnWay.OwnCourier)
        {
            steps.Add(Label);
        }

        steps.AddRange([HandOver, Scan]);
        if (dice.Chance(0.8))
        {
            steps.Add(Deliver);
        }

        steps.Add(Receive);
        steps.AddRange(dice.Chance(0.015) ? [InspectShort, SettleDiscrepancy] : [Inspect]);
        steps.AddRange(kind == ReturnKind.Exchange ? [Resolve] : [ProposeRefund, SendRefund, Resolve]);
        return steps;
    }

    /// <summary>Nothing comes back: refused, given up, run out, or settled without goods.</summary>
    public static List<DemoStep> NothingBack(DemoDice dice, ReturnKind kind) => kind switch
    {
        ReturnKind.RefundOnly => [Approve, ProposeRefund, SendRefund, Resolve],
        ReturnKind.Replacement => [Approve, Resolve],
        ReturnKind.Return or ReturnKind.Exchange or ReturnKind.Withdrawal => dice.Weighted<DemoStep[]>(
        [
            ([Reject, Lapse], 0.30), ([AskForEvidence, Answer, Reject, Lapse], 0.06), ([Cancel], 0.16), ([AskForEvidence, Lapse], 0.12), ([Approve, Label, Lapse], 0.30),
            ([Reject, OpenDispute, WinDispute, Lapse], 0.06),
        ]).ToList(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };
}
