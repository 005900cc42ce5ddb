namespace ReturnsDesk.Domain.Refunds;

/// <summary>Why a movement of money needs a person. Stable; each has a sentence and a next step in both languages (<c>Attention.…</c>).</summary>
public static class AttentionCodes
{
    /// <summary>The gateway said no: try again, or pay by hand.</summary>
    public const string Failed = "failed";

    /// <summary>It had succeeded and came back: the customer was told otherwise.</summary>
    public const string FailedLater = "failed-later";

    /// <summary>Refused for its content; sending the same again is of no use.</summary>
    public const string Rejected = "rejected";

    /// <summary>No answer for fifteen minutes; the desk goes on asking.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>The money could not reach the customer: use the gateway's own way for abnormal refunds.</summary>
    public const string Abnormal = "abnormal";

    /// <summary>The gateway answered with another amount or currency.</summary>
    public const string WrongAmount = "wrong-amount";

    /// <summary>The payment has nothing left, and none of its refunds is ours: somebody refunded outside the desk.</summary>
    public const string RefundedOutside = "refunded-outside";

    /// <summary>The gateway accepted it and now knows nothing of it.</summary>
    public const string Vanished = "vanished";

    /// <summary>Sent again and again without an answer that holds.</summary>
    public const string WillNotGoOut = "will-not-go-out";

    /// <summary>What would be sent is not what was approved.</summary>
    public const string ChangedAfterApproval = "changed-after-approval";

    /// <summary>The gateway tells of a refund that the desk holds as failed, taken back or not sent.</summary>
    public const string Contradiction = "contradiction";

    /// <summary>The gateway tells of a second refund under the same key.</summary>
    public const string SecondReference = "second-reference";

    /// <summary>The gateway has put it off for days.</summary>
    public const string PutOff = "put-off";

    public static IReadOnlyList<string> All { get; } =
        [Failed, FailedLater, Rejected, Unanswered, Abnormal, WrongAmount, RefundedOutside, Vanished, WillNotGoOut, ChangedAfterApproval, Contradiction, SecondReference, PutOff];
}
