using CsCheck;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Tests.Domain.Refunds;

public sealed class LedgerTests
{
    private static readonly DateTime At = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_first_movement_opens_the_accounts_with_what_was_there_before()
    {
        var payment = new Payment(1, "card", "stripe", "pi_1", Euro(10000), refundedElsewhereMinor: 2500);

        payment.Reserve(Euro(4000), At);

        Assert.Equal([TransferKind.Opened, TransferKind.Reserved], payment.Ledger.Select(transfer => transfer.Kind));
        Assert.Equal((-10000L, 3500L, 4000L, 2500L), (Balance(payment, LedgerAccount.Captured), Balance(payment, LedgerAccount.Available), Balance(payment, LedgerAccount.Reserved), Balance(payment, LedgerAccount.Refunded)));
    }

    [Fact]
    public void Whatever_happens_the_books_balance_and_say_what_the_payment_says() => Gen.Select(Gen.Int[0, 5], Gen.Long[0, 6000]).Array[0, 30].Sample(steps =>
    {
        var payment = new Payment(1, "card", "stripe", "pi_1", Euro(10000));
        foreach (var (verb, minor) in steps)
        {
            Do(payment, verb, minor);
        }

        Assert.All(payment.Ledger, transfer => Assert.Equal(0, transfer.Entries.Sum(entry => entry.AmountMinor)));
        if (payment.Ledger.Count > 0)
        {
            Assert.Equal(
                (-10000L, payment.Left.MinorUnits, payment.InFlightMinor, payment.RefundedMinor, payment.ChargedBackMinor),
                (Balance(payment, LedgerAccount.Captured), Balance(payment, LedgerAccount.Available), Balance(payment, LedgerAccount.Reserved), Balance(payment, LedgerAccount.Refunded), Balance(payment, LedgerAccount.ChargedBack)));
        }
    });

    private static void Do(Payment payment, int verb, long minor)
    {
        switch (verb)
        {
            case 0:
                payment.Reserve(Euro(minor), At);
                break;
            case 1:
                payment.Settle(Euro(Math.Min(minor, payment.InFlightMinor)), At);
                break;
            case 2:
                payment.Release(Euro(Math.Min(minor, payment.InFlightMinor)), At);
                break;
            case 3:
                payment.TakeBack(Euro(Math.Min(minor, payment.RefundedMinor)), At);
                break;
            case 4:
                payment.OpenChargeback(Euro(minor), At);
                break;
            default:
                payment.WinChargeback(Euro(Math.Min(minor, payment.ChargedBackMinor)), At);
                break;
        }
    }

    private static long Balance(Payment payment, LedgerAccount account) =>
        payment.Ledger.SelectMany(transfer => transfer.Entries).Where(entry => entry.Account == account).Sum(entry => entry.AmountMinor);

    private static Money Euro(long minor) => new(minor, "EUR");
}
