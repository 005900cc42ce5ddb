using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>How the accounts of a payment stand: captured is what all the others add up to.</summary>
public sealed record PaymentAccounts(long PaymentId, string Method, string Reference, string Currency, long CapturedMinor, long AvailableMinor, long ReservedMinor, long RefundedMinor, long ChargedBackMinor);

/// <summary>One transfer that the refund caused, from one account to another.</summary>
public sealed record RefundTransfer(long Id, DateTime At, TransferKind Kind, string Method, long AmountMinor, string Currency, LedgerAccount From, LedgerAccount To)
{
    public Money Amount => new(AmountMinor, Currency);
}

public sealed record RefundLedger(IReadOnlyList<PaymentAccounts> Payments, IReadOnlyList<RefundTransfer> Transfers);

/// <summary>Reads the accounts of the payments a refund goes to, as the ledger holds them, and the transfers that the refund caused.</summary>
[Requires(Permissions.ReadRefunds)]
public sealed class ReadRefundLedger(DeskStore store)
{
    private const int MostTransfers = 200;

    public Task<RefundLedger> ReadAsync(Actor actor, long refundId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadRefundLedger, RefundLedger>(
            actor,
            async db => new RefundLedger(await PaymentsAsync(db, refundId, cancellationToken), await TransfersAsync(db, refundId, cancellationToken)),
            cancellationToken);

    private static async Task<IReadOnlyList<PaymentAccounts>> PaymentsAsync(ReturnsDb db, long refundId, CancellationToken cancellationToken)
    {
        var payments = await db.RefundIntents.Where(intent => intent.RefundId == refundId).Select(intent => intent.Payment).Distinct()
            .OrderBy(payment => payment.Position).Select(payment => new { payment.Id, payment.Method, payment.Reference, payment.Currency }).ToListAsync(cancellationToken);
        var ids = payments.Select(payment => (long?)payment.Id).ToList();
        var sums = await db.LedgerTransfers.Where(transfer => ids.Contains(transfer.PaymentId))
            .Join(db.LedgerEntries, transfer => transfer.Id, entry => entry.LedgerTransferId, (transfer, entry) => new { transfer.PaymentId, entry.Account, entry.AmountMinor })
            .GroupBy(entry => new { entry.PaymentId, entry.Account })
            .Select(entries => new { entries.Key.PaymentId, entries.Key.Account, Minor = entries.Sum(entry => entry.AmountMinor) })
            .ToListAsync(cancellationToken);
        long Of(long paymentId, LedgerAccount account) => sums.Where(row => row.PaymentId == paymentId && row.Account == account).Sum(row => row.Minor);
        return
        [
            .. payments.Select(payment => new PaymentAccounts(
                payment.Id,
                payment.Method,
                payment.Reference,
                payment.Currency,
                -Of(payment.Id, LedgerAccount.Captured),
                Of(payment.Id, LedgerAccount.Available),
                Of(payment.Id, LedgerAccount.Reserved),
                Of(payment.Id, LedgerAccount.Refunded),
                Of(payment.Id, LedgerAccount.ChargedBack))),
        ];
    }

    private static async Task<IReadOnlyList<RefundTransfer>> TransfersAsync(ReturnsDb db, long refundId, CancellationToken cancellationToken)
    {
        var transfers = await db.LedgerTransfers.Where(transfer => transfer.RefundIntent!.RefundId == refundId)
            .OrderBy(transfer => transfer.Id).Take(MostTransfers)
            .Select(transfer => new
            {
                transfer.Id,
                transfer.At,
                transfer.Kind,
                transfer.RefundIntent!.Payment.Method,
                Entries = transfer.Entries.Select(entry => new { entry.Account, entry.AmountMinor, entry.Currency }).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from transfer in transfers
               let entered = transfer.Entries.First(entry => entry.AmountMinor > 0)
               select new RefundTransfer(
                   transfer.Id, transfer.At, transfer.Kind, transfer.Method, entered.AmountMinor, entered.Currency, transfer.Entries.First(entry => entry.AmountMinor < 0).Account, entered.Account),
        ];
    }
}
