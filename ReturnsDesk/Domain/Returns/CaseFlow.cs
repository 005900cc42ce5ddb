using static ReturnsDesk.Domain.Returns.CaseAction;
using static ReturnsDesk.Domain.Returns.CaseStatus;

namespace ReturnsDesk.Domain.Returns;

/// <summary>Which step a case has reached.</summary>
public enum CaseStatus
{
    Requested,
    AwaitingCustomer,
    Approved,
    InTransit,
    Received,
    Inspected,
    Resolved,
    Rejected,
    Cancelled,
    Expired,
}

/// <summary>What can be done to a case.</summary>
public enum CaseAction
{
    Approve,

    /// <summary>Approval of a kind whose goods do not come back.</summary>
    ApproveWithoutGoods,

    /// <summary>Approval of a case whose parcel is already in the house.</summary>
    ApproveArrived,
    Reject,
    AskForEvidence,
    RecordAnswer,
    Cancel,
    HandOver,
    Receive,
    WaiveGoods,
    Expire,
    Inspect,
    Resolve,
    Appeal,
    Reopen,

    /// <summary>The decision was a slip: as if it had not been made.</summary>
    TakeBack,

    /// <summary>What was sent in place of the goods came back instead of them: as if nothing had been exchanged.</summary>
    Undo,
}

/// <summary>The only list of steps a case may take.</summary>
public static class CaseFlow
{
    public static IReadOnlyList<FlowStep<CaseStatus, CaseAction>> Steps { get; } =
    [
        new(Requested, Approve, Approved), new(Requested, ApproveWithoutGoods, Inspected), new(Requested, ApproveArrived, Received),
        new(Requested, Reject, Rejected), new(Requested, AskForEvidence, AwaitingCustomer), new(Requested, Cancel, Cancelled),
        new(AwaitingCustomer, RecordAnswer, Requested), new(AwaitingCustomer, Reject, Rejected), new(AwaitingCustomer, Cancel, Cancelled),
        new(Approved, HandOver, InTransit), new(Approved, Receive, Received), new(Approved, WaiveGoods, Inspected),
        new(Approved, Cancel, Cancelled), new(Approved, Expire, Expired),
        new(InTransit, Receive, Received), new(InTransit, WaiveGoods, Inspected),
        new(Received, Inspect, Inspected), new(Inspected, Inspect, Inspected), new(Inspected, Resolve, Resolved),
        new(Rejected, Appeal, Requested), new(Expired, Receive, Received),
        new(Resolved, Reopen, Inspected), new(Rejected, Reopen, Requested), new(Cancelled, Reopen, Requested), new(Expired, Reopen, Requested),
        new(Approved, TakeBack, Requested), new(Rejected, TakeBack, Requested), new(AwaitingCustomer, TakeBack, Requested),
        new(Approved, Undo, Cancelled), new(InTransit, Undo, Cancelled), new(Received, Undo, Cancelled), new(Inspected, Undo, Cancelled),
    ];

    public static Result<CaseStatus> Next(CaseStatus from, CaseAction action) => Steps.Next(from, action, "case.step-not-allowed");

    /// <summary>Null where the action is legal now, else why not.</summary>
    public static Refusal? WhyNot(CaseStatus from, CaseAction action) => Next(from, action).Refusal;

    public static bool IsOpen(CaseStatus status) => status is Requested or AwaitingCustomer or Approved or InTransit or Received or Inspected;

    /// <summary>True where the case no longer holds the units it named.</summary>
    public static bool FreesUnits(CaseStatus status) => status is Rejected or Cancelled or Expired;
}
