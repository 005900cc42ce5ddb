namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>The parts of the refunds desk, in the order of the work.</summary>
public enum RefundTab
{
    /// <summary>Inspected cases with units to refund and no refund under way.</summary>
    ToPropose,

    /// <summary>Proposed above the proposer's limit: somebody else must agree.</summary>
    ToApprove,

    /// <summary>Finance pays in the bank or wallet and writes the reference down.</summary>
    ByHand,

    /// <summary>Queued behind the hold, or with the gateway right now.</summary>
    InFlight,

    /// <summary>No answer, set aside, or anything else that calls for a person; what failed stands here too until somebody looked into it.</summary>
    Attention,
    Failed,

    /// <summary>Refunded or cancelled.</summary>
    Done,
}
