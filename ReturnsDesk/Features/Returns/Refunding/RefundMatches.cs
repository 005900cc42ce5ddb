using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>What stands on which part of the refunds desk.</summary>
internal static class RefundMatches
{
    /// <summary><paramref name="called"/> are the gateways that are called; what goes to any other is paid by hand. Refunds are found by their parts where those have the index.</summary>
    public static IQueryable<Refund> On(ReturnsDb db, RefundTab tab, IReadOnlyList<string> called) => tab switch
    {
        RefundTab.ToApprove => Of(db, MoneyStatus.AwaitingApproval),
        RefundTab.ByHand => With(db, db.RefundIntents.Where(intent => intent.Status == MoneyStatus.Queued && !called.Contains(intent.Gateway))),

        // The empty text keeps SQLite from taking the index of the gateway, under which every refund ever made stands.
        RefundTab.InFlight => With(db, db.RefundIntents.Where(intent =>
            (intent.Status == MoneyStatus.Queued || intent.Status == MoneyStatus.Sending || intent.Status == MoneyStatus.Pending) && called.Contains(intent.Gateway + ""))),
        RefundTab.Attention => With(db, RefundAttention.Parts(db)),
        RefundTab.Failed => Of(db, MoneyStatus.Failed),
        RefundTab.Done or RefundTab.ToPropose => throw new ArgumentOutOfRangeException(nameof(tab), tab, "Not one set of refunds."),
        _ => throw new ArgumentOutOfRangeException(nameof(tab), tab, "Unknown part."),
    };

    /// <summary>The same, as sets that each stand in the order of the index; together they are the part.</summary>
    public static IReadOnlyList<IQueryable<Refund>> SetsOf(ReturnsDb db, RefundTab tab, IReadOnlyList<string> called) =>
        tab == RefundTab.Done ? [Of(db, MoneyStatus.Succeeded), Of(db, MoneyStatus.Cancelled)] : [On(db, tab, called)];

    public static IQueryable<ReturnCase> CasesToRefund(ReturnsDb db) => RefundableCases.In(db);

    private static IQueryable<Refund> Of(ReturnsDb db, MoneyStatus status) => db.Refunds.Where(refund => refund.Status == status);

    private static IQueryable<Refund> With(ReturnsDb db, IQueryable<RefundIntent> parts)
    {
        var ids = parts.Select(intent => intent.RefundId);
        return db.Refunds.Where(refund => ids.Contains(refund.Id));
    }
}
