using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>What stands on which part of the refunds desk.</summary>
internal static class RefundMatches
{
    /// <summary><paramref name="called"/> are the gateways that are called; what goes to any other is paid by hand.</summary>
    public static IQueryable<Refund> On(this IQueryable<Refund> refunds, RefundTab tab, IReadOnlyList<string> called) => tab switch
    {
        RefundTab.ToApprove => refunds.Where(refund => refund.Status == MoneyStatus.AwaitingApproval),
        RefundTab.ByHand => refunds.Where(refund => refund.Intents.Any(intent => intent.Status == MoneyStatus.Queued && !called.Contains(intent.Gateway))),
        RefundTab.InFlight => refunds.Where(refund => refund.Intents.Any(intent =>
            (intent.Status == MoneyStatus.Queued || intent.Status == MoneyStatus.Sending || intent.Status == MoneyStatus.Pending) && called.Contains(intent.Gateway))),
        RefundTab.Unknown => refunds.Where(refund => refund.Status == MoneyStatus.Unknown || refund.Status == MoneyStatus.Parked),
        RefundTab.Failed => refunds.Where(refund => refund.Status == MoneyStatus.Failed),
        RefundTab.Done => refunds.Where(refund => refund.Status == MoneyStatus.Succeeded || refund.Status == MoneyStatus.Cancelled),
        RefundTab.ToPropose => throw new ArgumentOutOfRangeException(nameof(tab), tab, "Cases to propose are no refunds yet."),
        _ => throw new ArgumentOutOfRangeException(nameof(tab), tab, "Unknown part."),
    };

    public static IQueryable<ReturnCase> CasesToRefund(ReturnsDb db) =>
        db.ReturnCases.Where(row => row.Status == CaseStatus.Inspected && row.Lines.Any(line => line.AcceptedUnits > line.RefundedUnits));
}
