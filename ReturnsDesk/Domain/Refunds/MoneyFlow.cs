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
    Succeeded,
    Failed,

    /// <summary>The gateway did not answer: settled by asking it, never by sending again under a new key.</summary>
    Unknown,
    Cancelled,
}

/// <summary>What can happen to a movement of money.</summary>
public enum MoneyAction
{
    AskForApproval,
    Queue,
    Approve,
    Send,
    Succeed,
    Fail,
    LoseAnswer,
    Retry,
    Cancel,
}

/// <summary>The only list of steps money may take.</summary>
public static class MoneyFlow
{
    public static IReadOnlyList<FlowStep<MoneyStatus, MoneyAction>> Steps { get; } =
    [
        new(Draft, AskForApproval, AwaitingApproval), new(Draft, Queue, Queued),
        new(AwaitingApproval, Approve, Queued), new(AwaitingApproval, Cancel, Cancelled),
        new(Queued, Send, Sending), new(Queued, Cancel, Cancelled),
        new(Sending, Succeed, Succeeded), new(Sending, Fail, Failed), new(Sending, LoseAnswer, Unknown),
        new(Unknown, Succeed, Succeeded), new(Unknown, Fail, Failed), new(Unknown, Retry, Sending),
        new(Failed, Retry, Queued), new(Failed, Cancel, Cancelled), new(Succeeded, Fail, Failed),
    ];

    public static Result<MoneyStatus> Next(MoneyStatus from, MoneyAction action) => Steps.Next(from, action, "money.step-not-allowed");

    /// <summary>True while the amount is held back from the payment's balance.</summary>
    public static bool HoldsBalance(MoneyStatus status) => status is AwaitingApproval or Queued or Sending or Unknown;
}
