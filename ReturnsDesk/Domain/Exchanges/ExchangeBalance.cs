using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Exchanges;

/// <summary>What the units that an item replaces are worth: as paid, and what of it counts towards the new item.</summary>
public sealed record CreditedItem(ReplacementItem Item, long NetMinor, long TaxMinor, long CreditMinor);

/// <summary>
/// Where the money of an exchange stands, in minor units: the worth of what comes back against the price of what goes out, and what was paid for the difference.
/// </summary>
public sealed record ExchangeBalance(string Currency, IReadOnlyList<CreditedItem> Items, long Price, long Paid, long Forgone, IReadOnlyList<DerivationStep> Derivation)
{
    public long Credit => Items.Sum(item => item.CreditMinor);

    /// <summary>Price − worth, before anything is paid.</summary>
    public long Difference => Price - Credit;

    /// <summary>Above zero: the customer still pays it. Below zero: it is theirs.</summary>
    public long Open => Difference - Paid - Forgone;

    public Money Due => new(Math.Max(0, Open), Currency);
    public Money Owed => new(Math.Max(0, -Open), Currency);
}
