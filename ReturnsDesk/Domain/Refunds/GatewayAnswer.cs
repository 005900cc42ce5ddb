namespace ReturnsDesk.Domain.Refunds;

/// <summary>
/// What a gateway can say of one refund. A call has more than two answers, and the ones that leave open whether money moved are told apart from those that do not.
/// Sources: the refund documents of Stripe, Alipay (<c>alipay.trade.refund</c>) and WeChat Pay v3 (<c>refund/domestic/refunds</c>).
/// </summary>
public enum GatewayOutcome
{
    /// <summary>The money went back.</summary>
    Succeeded,

    /// <summary>Accepted; the gateway decides later (pending, requires_action, PROCESSING).</summary>
    Pending,

    /// <summary>The gateway took it and it did not work out (failed, cancelled, CLOSED). No money moved.</summary>
    Failed,

    /// <summary>The money left but could not reach the customer (ABNORMAL): a person must use the gateway's own way. Never a second refund.</summary>
    NeedsAction,

    /// <summary>Refused because the payment has nothing left, or not as much: ours was executed before, or somebody refunded outside.</summary>
    AlreadyRefunded,

    /// <summary>The payment is not settled yet, or the gateway wants time between two refunds: not executed, may be sent later.</summary>
    NotYet,

    /// <summary>Refused for its content; not executed and never will be as it is.</summary>
    Rejected,

    /// <summary>The gateway does not know or trust us (401, 403): not executed; nothing else will be either.</summary>
    Blocked,

    /// <summary>The same key is being worked on right now (409).</summary>
    KeyInUse,

    /// <summary>Too many calls (429): not executed.</summary>
    Busy,

    /// <summary>No answer, or one that cannot be read: the money may have moved.</summary>
    Unknown,

    /// <summary>Only when asked: the gateway has no refund under this key.</summary>
    Absent,
}

/// <summary>
/// One answer. <see cref="Reference"/> is the gateway's own number of the refund, <see cref="Detail"/> what it gave as cause, <see cref="Amount"/> what it says
/// it refunds (null where it does not say), <see cref="RetryAfter"/> how long it wants to be left alone.
/// </summary>
public sealed record GatewayAnswer(GatewayOutcome Outcome, string Reference = "", string Detail = "")
{
    public Money? Amount { get; init; }
    public TimeSpan? RetryAfter { get; init; }
    public int? HttpStatus { get; init; }
}
