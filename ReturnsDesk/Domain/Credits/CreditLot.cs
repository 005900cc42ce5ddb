using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Credits;

/// <summary>Credit that a customer was given for one part of a refund, and what has become of it. The database holds the bound as a CHECK as well.</summary>
public sealed class CreditLot
{
    /// <summary>Credit that comes back from a spend stays for at least so long.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(30);

    private readonly List<LedgerTransfer> _ledger = [];

    private CreditLot()
    {
    }

    /// <summary>Issues what a refund's part comes to, and the bonus on it.</summary>
    internal CreditLot(long customerId, RefundIntent intent, DateTime at)
    {
        (CustomerId, RefundIntent, Currency, IssuedMinor, BonusMinor, IssuedAt) = (customerId, intent, intent.Currency, intent.AmountMinor, intent.BonusMinor, at);
        ExpiresAt = intent.CreditMonths is > 0 and { } months ? at.AddMonths(months) : null;
        Book(TransferKind.CreditIssued, at, IssuedMinor, LedgerAccount.CreditIssued, LedgerAccount.StoreCredit);
        if (BonusMinor > 0)
        {
            Book(TransferKind.CreditBonus, at, BonusMinor, LedgerAccount.CreditBonus, LedgerAccount.StoreCredit);
        }
    }

    public long Id { get; private set; }
    public long CustomerId { get; private set; }
    public long RefundIntentId { get; private set; }
    public RefundIntent RefundIntent { get; private set; } = null!;
    public string Currency { get; private set; } = "";
    public long IssuedMinor { get; private set; }
    public long BonusMinor { get; private set; }
    public long SpentMinor { get; private set; }
    public long ExpiredMinor { get; private set; }
    public DateTime IssuedAt { get; private set; }

    /// <summary>Null: never.</summary>
    public DateTime? ExpiresAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>The movements booked since it was loaded.</summary>
    public IReadOnlyList<LedgerTransfer> Ledger => _ledger;
    public long LeftMinor => IssuedMinor + BonusMinor - SpentMinor - ExpiredMinor;

    /// <exception cref="InvalidOperationException">More is spent than is left.</exception>
    internal void Spend(long amountMinor, DateTime at)
    {
        if (amountMinor <= 0 || amountMinor > LeftMinor)
        {
            throw new InvalidOperationException($"Credit {Id} has {LeftMinor} {Currency} left, not {amountMinor}.");
        }

        SpentMinor += amountMinor;
        Book(TransferKind.CreditSpent, at, amountMinor, LedgerAccount.StoreCredit, LedgerAccount.CreditSpent);
    }

    /// <summary>What was spent comes back; it does not run out the next moment.</summary>
    /// <exception cref="InvalidOperationException">More comes back than was spent.</exception>
    internal void GiveBack(long amountMinor, DateTime at)
    {
        if (amountMinor <= 0 || amountMinor > SpentMinor)
        {
            throw new InvalidOperationException($"Credit {Id} has {SpentMinor} {Currency} spent, not {amountMinor}.");
        }

        SpentMinor -= amountMinor;
        ExpiresAt = ExpiresAt is { } ends && ends < at + Grace ? at + Grace : ExpiresAt;
        Book(TransferKind.CreditSpentBack, at, amountMinor, LedgerAccount.CreditSpent, LedgerAccount.StoreCredit);
    }

    /// <summary>Its time is over: what is left is lost. Gives how much that is; zero where nothing is left or the time is not over.</summary>
    public long Expire(DateTime at)
    {
        var lost = ExpiresAt <= at ? LeftMinor : 0;
        if (lost > 0)
        {
            ExpiredMinor += lost;
            Book(TransferKind.CreditExpired, at, lost, LedgerAccount.StoreCredit, LedgerAccount.CreditExpired);
        }

        return lost;
    }

    private void Book(TransferKind kind, DateTime at, long amountMinor, LedgerAccount from, LedgerAccount to) =>
        _ledger.Add(LedgerTransfer.Of(kind, at, new Money(amountMinor, Currency), from, to, kind is TransferKind.CreditIssued or TransferKind.CreditBonus ? RefundIntent : null, CustomerId));
}
