namespace ReturnsDesk.Domain.Reconciliation;

/// <summary>How a gateway's list and ours differ.</summary>
public enum DifferenceKind
{
    /// <summary>We call it paid; the gateway's list does not have it.</summary>
    MissingThere,

    /// <summary>The gateway paid it; no refund of ours is the same.</summary>
    MadeOutside,
    Amount,
    Currency,

    /// <summary>One side calls it paid, the other does not.</summary>
    Status,

    /// <summary>The gateway lists two payouts for one refund of ours.</summary>
    Twice,
}

/// <summary>What lies behind a difference, as far as the two lists tell. Stable; each has a sentence and a next step in both languages (<c>Why.…</c>, <c>Next.…</c>).</summary>
public static class Explanations
{
    public const string NotListed = "not-listed";

    /// <summary>As <see cref="NotListed"/>, and a person wrote down that it was paid.</summary>
    public const string NotListedByHand = "not-listed-by-hand";

    /// <summary>Of a payment that the desk does not know.</summary>
    public const string OutsideStranger = "outside-stranger";

    /// <summary>Of a payment of ours.</summary>
    public const string OutsideOurPayment = "outside-our-payment";

    /// <summary>Of a payment of ours that has a part of the same amount which is not settled or was not sent: perhaps that one.</summary>
    public const string OutsideLikeOurs = "outside-like-ours";

    /// <summary>Carries a key that no refund of ours has: another installation, or sent after the backup that was restored.</summary>
    public const string OutsideForeignKey = "outside-foreign-key";
    public const string AmountMore = "amount-more";
    public const string AmountLess = "amount-less";
    public const string OtherCurrency = "other-currency";

    /// <summary>Paid for us, failed there.</summary>
    public const string LateFailure = "late-failure";

    /// <summary>Failed or taken back for us, paid there.</summary>
    public const string PaidThoughFailed = "paid-though-failed";

    /// <summary>Paid there, never sent by us.</summary>
    public const string PaidThoughNotSent = "paid-though-not-sent";

    /// <summary>Open for us, paid there.</summary>
    public const string OpenButPaid = "open-but-paid";

    /// <summary>Open for us, failed there.</summary>
    public const string OpenButFailed = "open-but-failed";

    /// <summary>The money could not reach the customer.</summary>
    public const string StuckThere = "stuck-there";

    /// <summary>Paid for us, still under way there after a day.</summary>
    public const string StillUnderWay = "still-under-way";

    /// <summary>Failed for us, under way there.</summary>
    public const string UnderWayThoughFailed = "under-way-though-failed";
    public const string SecondPayout = "second-payout";

    public static IReadOnlyList<string> All { get; } =
    [
        NotListed, NotListedByHand, OutsideStranger, OutsideOurPayment, OutsideLikeOurs, OutsideForeignKey, AmountMore, AmountLess, OtherCurrency, LateFailure, PaidThoughFailed,
        PaidThoughNotSent, OpenButPaid, OpenButFailed, StuckThere, StillUnderWay, UnderWayThoughFailed, SecondPayout,
    ];

    /// <summary>True where the gateway's word settles what the desk leaves open: it can be asked.</summary>
    public static bool SettlesOpenPart(string explanation) => explanation is OpenButPaid or OpenButFailed or StuckThere or OutsideLikeOurs;
}
