namespace ReturnsDesk.Features.Demo;

/// <summary>What happens next to a return of the demo shop.</summary>
internal enum DemoStep
{
    AskForEvidence,
    Answer,
    Approve,
    Reject,
    Cancel,
    Lapse,
    Label,
    HandOver,
    Scan,
    Deliver,
    Receive,
    Inspect,
    InspectShort,
    InspectSwapped,
    SettleDiscrepancy,
    OpenDispute,
    WinDispute,
    Escalate,
    ProposeRefund,
    ProposeLargeRefund,
    SendRefund,
    FailRefund,
    LoseRefundAnswer,
    Resolve,
}

/// <summary>How long people and parcels take, in hours.</summary>
internal static class DemoPace
{
    public static double Hours(DemoStep step, DemoDice dice) => step switch
    {
        DemoStep.AskForEvidence => Within(dice, 2, 30),
        DemoStep.Answer => Within(dice, 4, 90),
        DemoStep.Approve or DemoStep.Reject => Within(dice, 0.5, dice.Chance(0.07) ? 70 : 40),
        DemoStep.Cancel => Within(dice, 1, 40),
        DemoStep.Lapse => (7 * 24) + 0.1,
        DemoStep.Label => Within(dice, 0.1, 1.5),
        DemoStep.HandOver => Within(dice, 8, 150),
        DemoStep.Scan => Within(dice, 5, 20),
        DemoStep.Deliver => Within(dice, 20, 110),
        DemoStep.Receive => Within(dice, 1, 26),
        DemoStep.Inspect or DemoStep.InspectShort or DemoStep.InspectSwapped => Within(dice, 2, dice.Chance(0.08) ? 66 : 44),
        DemoStep.SettleDiscrepancy => Within(dice, 1, 12),
        DemoStep.OpenDispute => Within(dice, 20, 60),
        DemoStep.WinDispute => Within(dice, 60, 200),
        DemoStep.Escalate => Within(dice, 3, 20),
        DemoStep.ProposeRefund or DemoStep.ProposeLargeRefund => Within(dice, 0.5, 30),
        DemoStep.SendRefund or DemoStep.FailRefund or DemoStep.LoseRefundAnswer => Within(dice, 0.1, 10),
        DemoStep.Resolve => 0.01,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
    };

    /// <summary>More often early than late.</summary>
    private static double Within(DemoDice dice, double from, double to)
    {
        var share = dice.Next();
        return from + ((to - from) * share * share);
    }
}
