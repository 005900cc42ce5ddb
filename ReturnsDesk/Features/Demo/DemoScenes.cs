using ReturnsDesk.Domain.Returns;
using static ReturnsDesk.Features.Demo.DemoStep;

namespace ReturnsDesk.Features.Demo;

/// <summary>A return as it stands today, and how many hours ago it got there.</summary>
internal sealed record DemoScene(double HoursAgo, ReturnKind Kind, params IReadOnlyList<DemoStep> Steps);

/// <summary>The present of the shop: every state is there to be tried, some clocks near their end and some past it.</summary>
internal static class DemoScenes
{
    private static readonly DemoStep[] Back = [Approve, Label, HandOver, Scan, Deliver, Receive];

    public static IReadOnlyList<DemoScene> All { get; } =
    [
        new(0.4, ReturnKind.Return), new(3, ReturnKind.Return), new(7, ReturnKind.Withdrawal), new(21, ReturnKind.Exchange), new(45, ReturnKind.Return), new(55, ReturnKind.Return),
        new(30, ReturnKind.RefundOnly), new(9, ReturnKind.Replacement), new(12, ReturnKind.Return, Escalate),
        new(20, ReturnKind.Return, AskForEvidence), new(6.8 * 24, ReturnKind.Return, AskForEvidence), new(2, ReturnKind.Return, AskForEvidence, Answer),
        new(10, ReturnKind.Return, Approve, Label), new(6.7 * 24, ReturnKind.Return, Approve, Label), new(30, ReturnKind.Withdrawal, Approve),
        new(26, ReturnKind.Return, Approve, Label, HandOver, Scan), new(9.6 * 24, ReturnKind.Return, Approve, Label, HandOver), new(10.5 * 24, ReturnKind.Return, Approve, HandOver, Scan),
        new(3, ReturnKind.Return, Back), new(15, ReturnKind.Exchange, Back), new(46, ReturnKind.Return, Back), new(53, ReturnKind.Return, Back),
        new(4, ReturnKind.Return, [.. Back, Inspect]), new(50, ReturnKind.Return, [.. Back, Inspect]), new(8, ReturnKind.Return, [.. Back, InspectShort]),
        new(5, ReturnKind.Return, [.. Back, Inspect, ProposeLargeRefund]), new(18, ReturnKind.Return, [.. Back, Inspect, ProposeRefund]),
        new(11, ReturnKind.Return, [.. Back, Inspect, ProposeRefund, FailRefund]), new(1, ReturnKind.Return, [.. Back, Inspect, ProposeRefund, LoseRefundAnswer]),
        new(6, ReturnKind.Return, Receive), new(28, ReturnKind.Return, Reject), new(60, ReturnKind.Return, Reject, OpenDispute), new(33, ReturnKind.Return, Cancel), new(20, ReturnKind.Return, Approve, Label, Lapse),
    ];

    /// <summary>A small shop has fewer of them, evenly chosen, so that they do not drown its year.</summary>
    public static IReadOnlyList<DemoScene> For(int orders)
    {
        var count = Math.Min(All.Count, orders / 12);
        return [.. Enumerable.Range(0, count).Select(i => All[i * All.Count / count])];
    }
}
