using ReturnsDesk.Domain.Returns;
using static ReturnsDesk.Domain.Exchanges.ChargeAction;
using static ReturnsDesk.Domain.Exchanges.ChargeStatus;

namespace ReturnsDesk.Domain.Exchanges;

/// <summary>How far a payment link got.</summary>
public enum ChargeStatus
{
    /// <summary>Stored with its key; nothing was sent.</summary>
    Queued,
    Sending,

    /// <summary>The customer can pay by it.</summary>
    Open,

    /// <summary>The gateway did not answer: it is asked, never made again under another key.</summary>
    Unknown,
    Paid,
    Expired,
    Failed,
}

public enum ChargeAction
{
    Send,
    Open,
    Lose,
    Pay,
    Expire,
    Fail,

    /// <summary>The gateway has nothing under the key: the same goes out again.</summary>
    SendAgain,
}

/// <summary>The only list of steps a payment link may take. Money that was paid is never taken for unpaid, however late the news comes.</summary>
public static class ChargeFlow
{
    public static IReadOnlyList<FlowStep<ChargeStatus, ChargeAction>> Steps { get; } =
    [
        new(Queued, Send, Sending), new(Queued, Expire, Expired),
        new(Sending, ChargeAction.Open, ChargeStatus.Open), new(Sending, Lose, Unknown), new(Sending, Pay, Paid), new(Sending, Expire, Expired), new(Sending, Fail, Failed),
        new(Unknown, SendAgain, Queued), new(Unknown, Lose, Unknown), new(Unknown, ChargeAction.Open, ChargeStatus.Open), new(Unknown, Pay, Paid), new(Unknown, Expire, Expired), new(Unknown, Fail, Failed),
        new(ChargeStatus.Open, ChargeAction.Open, ChargeStatus.Open), new(ChargeStatus.Open, Pay, Paid), new(ChargeStatus.Open, Expire, Expired),
        new(Expired, Pay, Paid), new(Failed, Pay, Paid),
    ];

    public static Result<ChargeStatus> Next(ChargeStatus from, ChargeAction action) => Steps.Next(from, action, "exchange.charge-step");

    public static bool IsOpen(ChargeStatus status) => status is Queued or Sending or ChargeStatus.Open or Unknown;
}
