using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Following;

/// <summary>Reads the refunds of a case that its customer is told: agreed by whoever has to agree, and past the moment in which they can be undone.</summary>
internal static class CustomerRefunds
{
    public static async Task<(IReadOnlyList<CustomerRefund> Told, bool IsPrepared)> ReadAsync(ReturnsDb db, long caseId, DateTime now, CancellationToken cancellationToken)
    {
        var refunds = await db.Refunds.Where(refund => refund.ReturnCaseId == caseId && refund.Status != MoneyStatus.Cancelled)
            .Include(refund => refund.Intents).ThenInclude(intent => intent.Payment)
            .Include(refund => refund.Intents).ThenInclude(intent => intent.CreditLot)
            .OrderBy(refund => refund.Id).AsSplitQuery().ToListAsync(cancellationToken);
        return ([.. refunds.Where(refund => IsTold(refund, now)).Select(Tell)], refunds.Exists(refund => !IsTold(refund, now)));
    }

    private static bool IsTold(Refund refund, DateTime now) =>
        refund.Status is not (MoneyStatus.Draft or MoneyStatus.AwaitingApproval) && refund.Intents.Where(intent => intent.IsLive).All(intent => intent.SendAfterAt <= now);

    private static CustomerRefund Tell(Refund refund) => new(
        refund.TotalMinor,
        refund.Currency,
        refund.Status,
        refund.SettledAt,
        refund.Derivation,
        [.. refund.Intents.Where(intent => intent.IsLive).OrderBy(intent => intent.Id).Select(intent => new CustomerRefundPart(
            intent.AmountMinor, intent.Status, intent.Payment.Method, intent.CreditMonths is not null, intent.BonusMinor, intent.CreditLot?.ExpiresAt, intent.SettledAt))]);
}
