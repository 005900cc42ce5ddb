using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Mailing;

/// <summary>Which steps of a case the customer is told by mail, and when.</summary>
public static class CaseMails
{
    private static readonly MailKind[] Decisions = [MailKind.Approved, MailKind.Rejected, MailKind.EvidenceAsked];

    /// <summary>So long a decision can be undone, and a moment more: what was undone is never told.</summary>
    private static readonly TimeSpan DecisionHold = ReturnCase.TakeBackTime + TimeSpan.FromSeconds(1);

    /// <summary>What an entry of the history tells the customer; null for most.</summary>
    public static MailKind? KindOf(string code) => code switch
    {
        "requested" => MailKind.Requested,
        "withdrawal-received" => MailKind.WithdrawalReceived,
        "approved" => MailKind.Approved,
        "label-issued" => MailKind.LabelReady,
        "rejected" => MailKind.Rejected,
        "evidence-asked" => MailKind.EvidenceAsked,
        "received" => MailKind.GoodsReceived,
        "refund-pending" => MailKind.RefundStarted,
        "refunded" => MailKind.RefundSent,
        "cancelled" => MailKind.Cancelled,
        "expired" => MailKind.Expired,
        "difference-asked" => MailKind.PayDifference,
        "replacement-sent" => MailKind.ReplacementSent,
        _ => null,
    };

    /// <summary>What an entry of the history makes untrue, if it was not told yet.</summary>
    public static IReadOnlyList<MailKind> UndoneBy(string code) => code switch
    {
        "taken-back" => Decisions,
        "refund-failed" => [MailKind.RefundStarted, MailKind.RefundSent],
        "refunded" => [MailKind.RefundStarted],
        "difference-paid" or "difference-recorded" or "difference-forgone" or "replacement-chosen" or "exchange-undone" => [MailKind.PayDifference],
        "reopened" => [MailKind.Rejected, MailKind.Cancelled, MailKind.Expired],
        _ => [],
    };

    /// <summary>True where another of the same moment says it already: a request that was decided at once, or acknowledged as a withdrawal.</summary>
    public static bool IsSaidBy(MailKind kind, IEnumerable<MailKind> others) =>
        kind == MailKind.Requested && others.Any(other => other is MailKind.WithdrawalReceived or MailKind.Approved or MailKind.Rejected);

    /// <summary>How long it is held. What a click of the desk did waits as long as the merchant says; a decision at least as long as it can be undone; what is simply so waits for nothing.</summary>
    public static TimeSpan HoldOf(MailKind kind, TimeSpan merchantHold)
    {
        if (Decisions.Contains(kind))
        {
            return merchantHold > DecisionHold ? merchantHold : DecisionHold;
        }

        return kind is MailKind.LabelReady or MailKind.GoodsReceived or MailKind.Cancelled or MailKind.ReplacementSent or MailKind.DeskMessage ? merchantHold : TimeSpan.Zero;
    }

    /// <summary>False where the case has gone on since, so that the mail would tell what is not so.</summary>
    public static bool IsStillSo(MailKind kind, ReturnCase returnCase) => kind switch
    {
        MailKind.Approved or MailKind.LabelReady => returnCase.Status is not (CaseStatus.Requested or CaseStatus.AwaitingCustomer or CaseStatus.Rejected or CaseStatus.Cancelled or CaseStatus.Expired),
        MailKind.ShipReminder => returnCase.Status == CaseStatus.Approved,
        MailKind.Rejected => returnCase.Status == CaseStatus.Rejected,
        MailKind.EvidenceAsked => returnCase.Status == CaseStatus.AwaitingCustomer,
        MailKind.Cancelled => returnCase.Status == CaseStatus.Cancelled,
        MailKind.Expired => returnCase.Status == CaseStatus.Expired,
        MailKind.PayDifference => CaseFlow.IsOpen(returnCase.Status),
        _ => true,
    };
}
