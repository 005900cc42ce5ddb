using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Ledger;

/// <summary>One movement of money between accounts; its entries add up to nothing. Written once, in the transaction of what caused it, and never changed.</summary>
public sealed class LedgerTransfer
{
    private readonly List<LedgerEntry> _entries = [];

    private LedgerTransfer()
    {
    }

    public long Id { get; private set; }
    public TransferKind Kind { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>The payment whose accounts moved; null for store credit that is spent or runs out.</summary>
    public long? PaymentId { get; private set; }

    /// <summary>The customer whose store credit moved; null where none did.</summary>
    public long? CustomerId { get; private set; }
    public long? CreditLotId { get; private set; }
    public long? RefundIntentId { get; private set; }
    public RefundIntent? RefundIntent { get; private set; }
    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>Moves an amount from one account to another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    internal static LedgerTransfer Of(TransferKind kind, DateTime at, Money amount, LedgerAccount from, LedgerAccount to, RefundIntent? intent = null, long? customerId = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount.MinorUnits, nameof(amount));
        return Of(kind, at, amount.Currency, [(from, -amount.MinorUnits), (to, amount.MinorUnits)], intent, customerId);
    }

    /// <summary>Moves several amounts at once; accounts of zero are left out.</summary>
    /// <exception cref="ArgumentException">They do not add up to nothing.</exception>
    internal static LedgerTransfer Of(
        TransferKind kind, DateTime at, string currency, IReadOnlyList<(LedgerAccount Account, long Minor)> entries, RefundIntent? intent = null, long? customerId = null)
    {
        if (entries.Sum(entry => entry.Minor) != 0)
        {
            throw new ArgumentException($"The entries of a transfer add up to {entries.Sum(entry => entry.Minor)}, not to nothing.", nameof(entries));
        }

        var transfer = new LedgerTransfer { Kind = kind, At = at, RefundIntent = intent, CustomerId = customerId };
        transfer._entries.AddRange(entries.Where(entry => entry.Minor != 0).Select(entry => new LedgerEntry(entry.Account, new Money(entry.Minor, currency))));
        return transfer;
    }
}

/// <summary>One side of a transfer: negative where money leaves the account, positive where it enters.</summary>
public sealed class LedgerEntry
{
    private LedgerEntry()
    {
    }

    internal LedgerEntry(LedgerAccount account, Money amount) => (Account, AmountMinor, Currency) = (account, amount.MinorUnits, amount.Currency);

    public long Id { get; private set; }
    public long LedgerTransferId { get; private set; }
    public LedgerAccount Account { get; private set; }
    public long AmountMinor { get; private set; }
    public string Currency { get; private set; } = "";
}
