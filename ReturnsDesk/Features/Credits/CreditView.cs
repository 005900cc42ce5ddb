using ReturnsDesk.Domain;

namespace ReturnsDesk.Features.Credits;

/// <summary>What a customer can spend, by currency.</summary>
public sealed record CreditView(string Customer, IReadOnlyList<CreditBalance> Balances);

/// <summary>Credit of one currency; its lots in the order in which they are spent.</summary>
public sealed record CreditBalance(string Currency, IReadOnlyList<CreditLotView> Lots)
{
    public long LeftMinor => Lots.Sum(lot => lot.LeftMinor);
    public Money Left => new(LeftMinor, Currency);
}

public sealed record CreditLotView(long Id, long LeftMinor, DateTime? ExpiresAt);

/// <summary>Credit that was spent, what came from which lot, and what is left to the customer.</summary>
public sealed record SpendState(long Id, string OrderNumber, long AmountMinor, string Currency, DateTime? ReversedAt, IReadOnlyList<SpendPartState> Parts, long LeftMinor);

public sealed record SpendPartState(long CreditId, long AmountMinor, DateTime? ExpiresAt);
