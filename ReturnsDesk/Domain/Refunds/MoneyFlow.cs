using ReturnsDesk.Domain.Returns;
using static ReturnsDesk.Domain.Refunds.MoneyAction;
using static ReturnsDesk.Domain.Refunds.MoneyStatus;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>How far one movement of money got.</summary>
public enum MoneyStatus
{
    Draft,
    AwaitingApproval,
    Queued,
    Sending,

    /// <summary>The gateway accepted it and decides later.</summary>
    Pending,
    Succeeded,
    Failed,

    /// <summary>The gateway did not answer: settled by asking it, never by sending again under a new key.</summary>
    Unknown,

    /// <summary>A person must look: the balance stays held back, and nothing is sent meanwhile.</summary>
    Parked,
    Cancelled,
}

/// <summary>What can happen to a movement of money.</summary>
public enum MoneyAction
{
    AskForApproval,
    Queue,
    Approve,
    Send,
    Accept,
    Succeed,
    Fail,
    LoseAnswer,

    /// <summary>The gateway did not execute it and never doubted that: it waits for a later send.</summary>
    PutBack,

    /// <summary>Sends again under the same key, after the gateway said it has nothing under it.</summary>
    SendAgain,
    Park,
    Cancel,
}

/// <summary>The only list of steps money may take.</summary>
public static class MoneyFlow
{
    public static IReadOnlyList<FlowStep<MoneyStatus, MoneyAction>> Steps { get; } =
    [
        new(Draft, AskForApproval, AwaitingApproval), new(Draft, Queue, Queued),
        new(AwaitingApproval, Approve, Queued), new(AwaitingApproval, Cancel, Cancelled),
        new(Queued, Send, Sending), new(Queued, Park, Parked), new(Queued, Cancel, Cancelled),
        new(Sending, Succeed, Succeeded), new(Sending, Accept, Pending), new(Sending, Fail, Failed),
        new(Sending, LoseAnswer, Unknown), new(Sending, PutBack, Queued), new(Sending, Park, Parked),
        new(Pending, Succeed, Succeeded), new(Pending, Fail, Failed), new(Pending, Park, Parked),
        new(Unknown, Succeed, Succeeded), new(Unknown, Accept, Pending), new(Unknown, Fail, Failed), new(Unknown, SendAgain, Sending), new(Unknown, Park, Parked),
        new(Parked, Succeed, Succeeded), new(Parked, Accept, Pending), new(Parked, Fail, Failed), new(Parked, SendAgain, Unknown),
        new(Failed, Cancel, Cancelled), new(Succeeded, Fail, Failed),
    ];

    public static Result<MoneyStatus> Next(MoneyStatus from, MoneyAction action) => Steps.Next(from, action, "money.step-not-allowed");

    /// <summary>True while the amount is held back from the payment's balance.</summary>
    public static bool HoldsBalance(MoneyStatus status) => status is AwaitingApproval or Queued or Sending or Pending or Unknown or Parked;
}
