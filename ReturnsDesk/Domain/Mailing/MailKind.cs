namespace ReturnsDesk.Domain.Mailing;

/// <summary>What a mail tells.</summary>
public enum MailKind
{
    /// <summary>The code that proves who looks up an order. Facts: <c>Code</c>, <c>Minutes</c>, <c>OrderNumber</c>.</summary>
    PortalCode,
    Requested,

    /// <summary>The acknowledgement of a withdrawal: what was said and when. It goes out at once.</summary>
    WithdrawalReceived,

    /// <summary>The same for a statement without a case of the desk's. Facts: <c>Reference</c>, <c>Text</c>, <c>OrderNumber</c>.</summary>
    StatementReceived,
    Approved,
    LabelReady,
    Rejected,
    EvidenceAsked,
    ShipReminder,
    GoodsReceived,

    /// <summary>The gateway has taken the money on, and it has not arrived.</summary>
    RefundStarted,

    /// <summary>The money really went out.</summary>
    RefundSent,
    Cancelled,
    Expired,

    /// <summary>What is sent in exchange costs more. Facts: <c>Text</c>, the amount and the address of the payment link.</summary>
    PayDifference,

    /// <summary>What is sent in place of goods left the house. Facts: <c>Text</c>, carrier and waybill.</summary>
    ReplacementSent,

    /// <summary>What somebody of the desk wrote to the customer. Facts: <c>Text</c>.</summary>
    DeskMessage,

    /// <summary>Shows that mail works.</summary>
    Test,
}

/// <summary>How far a mail got.</summary>
public enum MailState
{
    Queued,

    /// <summary>The next server has it.</summary>
    Sent,

    /// <summary>The server said no for good.</summary>
    Failed,

    /// <summary>It was sent and came back.</summary>
    Bounced,

    /// <summary>It was tried for a day, or came too late to be of use.</summary>
    GivenUp,

    /// <summary>What it tells was undone or is not true any more.</summary>
    TakenBack,
}
