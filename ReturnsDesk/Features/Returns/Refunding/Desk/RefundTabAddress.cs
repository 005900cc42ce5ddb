using ReturnsDesk.Components;

namespace ReturnsDesk.Features.Returns.Refunding.Desk;

/// <summary>The parts of the desk as they stand in the address.</summary>
public static class RefundTabAddress
{
    private static readonly Dictionary<RefundTab, string> Names = new()
    {
        [RefundTab.ToPropose] = "to-propose",
        [RefundTab.ToApprove] = "to-approve",
        [RefundTab.ByHand] = "by-hand",
        [RefundTab.InFlight] = "in-flight",
        [RefundTab.Attention] = "needs-attention",
        [RefundTab.Failed] = "failed",
        [RefundTab.Done] = "done",
    };

    /// <summary>The first part where the address names none, or one that is not known.</summary>
    public static RefundTab Read(string? name) => Names.FirstOrDefault(pair => pair.Value == name).Key;

    public static string Of(RefundTab tab) => tab == RefundTab.ToPropose ? DeskUrls.Refunds : DeskUrls.RefundsTab(Names[tab]);
}
