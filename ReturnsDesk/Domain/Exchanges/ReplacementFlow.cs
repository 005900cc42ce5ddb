using ReturnsDesk.Domain.Returns;
using static ReturnsDesk.Domain.Exchanges.ReplacementAction;
using static ReturnsDesk.Domain.Exchanges.ReplacementStatus;

namespace ReturnsDesk.Domain.Exchanges;

/// <summary>How far what is sent in place of goods has got.</summary>
public enum ReplacementStatus
{
    /// <summary>Chosen, and held on the shelf for a while.</summary>
    Reserved,

    /// <summary>Chosen, but nothing is held any more.</summary>
    Released,

    /// <summary>Nothing is waited for: the warehouse packs it.</summary>
    ToSend,

    /// <summary>It left the house; what it replaces is not settled yet.</summary>
    Sent,

    /// <summary>Its worth went over: it can be returned in place of what it replaced.</summary>
    Completed,

    /// <summary>The exchange is no more: what was bought is what counts.</summary>
    Undone,
}

/// <summary>What can be done to it.</summary>
public enum ReplacementAction
{
    Reserve,
    Release,
    Clear,

    /// <summary>Something is waited for again.</summary>
    Hold,
    Send,
    Complete,
    Undo,
}

/// <summary>The only list of steps it may take.</summary>
public static class ReplacementFlow
{
    public static IReadOnlyList<FlowStep<ReplacementStatus, ReplacementAction>> Steps { get; } =
    [
        new(Reserved, Reserve, Reserved), new(Reserved, Release, Released), new(Reserved, Clear, ToSend), new(Reserved, Undo, Undone),
        new(Released, Reserve, Reserved), new(Released, Undo, Undone),
        new(ToSend, Reserve, Reserved), new(ToSend, Hold, Reserved), new(ToSend, Release, Released), new(ToSend, Send, Sent), new(ToSend, Undo, Undone),
        new(Sent, Complete, Completed), new(Sent, Undo, Undone),
        new(Undone, Reserve, Reserved),
    ];

    public static Result<ReplacementStatus> Next(ReplacementStatus from, ReplacementAction action) => Steps.Next(from, action, "exchange.step-not-allowed");

    /// <summary>True while units on the shelf are promised to the customer.</summary>
    public static bool HoldsStock(ReplacementStatus status) => status is Reserved or ToSend;

    /// <summary>True while the returned units are spoken for: no refund may take them.</summary>
    public static bool HoldsWorth(ReplacementStatus status) => status is Reserved or ToSend or Sent;
}
