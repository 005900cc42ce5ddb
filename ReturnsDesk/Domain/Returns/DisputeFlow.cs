using static ReturnsDesk.Domain.Returns.DisputeAction;
using static ReturnsDesk.Domain.Returns.DisputeStatus;

namespace ReturnsDesk.Domain.Returns;

/// <summary>Who disputes, and how far the platform got.</summary>
public enum DisputeStatus
{
    None,
    Opened,
    EvidenceDue,
    DecidedForMerchant,
    DecidedForCustomer,
}

/// <summary>What can happen in a dispute.</summary>
public enum DisputeAction
{
    Open,
    AskForEvidence,
    SubmitEvidence,
    DecideForMerchant,
    DecideForCustomer,
}

/// <summary>The only list of steps a dispute may take.</summary>
public static class DisputeFlow
{
    public static IReadOnlyList<FlowStep<DisputeStatus, DisputeAction>> Steps { get; } =
    [
        new(None, Open, Opened), new(Opened, AskForEvidence, EvidenceDue), new(EvidenceDue, SubmitEvidence, Opened),
        new(Opened, DecideForMerchant, DecidedForMerchant), new(Opened, DecideForCustomer, DecidedForCustomer),
        new(EvidenceDue, DecideForMerchant, DecidedForMerchant), new(EvidenceDue, DecideForCustomer, DecidedForCustomer),
    ];

    public static Result<DisputeStatus> Next(DisputeStatus from, DisputeAction action) => Steps.Next(from, action, "dispute.step-not-allowed");
}
