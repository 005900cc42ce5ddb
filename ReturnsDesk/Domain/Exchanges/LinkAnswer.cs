namespace ReturnsDesk.Domain.Exchanges;

/// <summary>What a gateway can say of a payment link.</summary>
public enum LinkOutcome
{
    /// <summary>The customer can pay by it.</summary>
    Open,
    Paid,

    /// <summary>It ran out or was closed; nobody can pay by it any more.</summary>
    Expired,

    /// <summary>Refused for its content; it was not made and never will be as it is.</summary>
    Refused,

    /// <summary>Not made now (too many calls, or the gateway does not know us); may be tried later.</summary>
    NotYet,

    /// <summary>No answer, or one that cannot be read.</summary>
    Unknown,

    /// <summary>Only when asked: the gateway has no link under this key.</summary>
    Absent,
}

/// <summary>
/// One answer about a payment link. <see cref="Reference"/> is the gateway's number of the link, <see cref="PaymentReference"/> that of the payment made by it,
/// <see cref="Amount"/> what was or is to be paid where the gateway says so.
/// </summary>
public sealed record LinkAnswer(LinkOutcome Outcome, string Reference = "", string Detail = "")
{
    public string Url { get; init; } = "";
    public string PaymentReference { get; init; } = "";
    public Money? Amount { get; init; }
}
