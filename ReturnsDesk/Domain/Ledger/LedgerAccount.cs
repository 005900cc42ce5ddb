namespace ReturnsDesk.Domain.Ledger;

/// <summary>Where money stands, from the desk's point of view. An amount leaves one account and enters another; nothing appears or vanishes.</summary>
public enum LedgerAccount
{
    /// <summary>What customers paid, as a negative: the source of all that stands in the accounts of a payment.</summary>
    Captured,

    /// <summary>Of a payment: free to be refunded.</summary>
    Available,

    /// <summary>Of a payment: promised to a refund that is not settled yet.</summary>
    Reserved,

    /// <summary>Of a payment: gone back to the customer.</summary>
    Refunded,

    /// <summary>Of a payment: under or lost to a chargeback.</summary>
    ChargedBack,

    /// <summary>Of a customer: store credit that can be spent.</summary>
    StoreCredit,

    /// <summary>Store credit that was given instead of money, as a negative.</summary>
    CreditIssued,

    /// <summary>Store credit that was given on top by the policy's bonus, as a negative.</summary>
    CreditBonus,

    /// <summary>Of a customer: store credit that was spent in the shop.</summary>
    CreditSpent,

    /// <summary>Of a customer: store credit that ran out unspent.</summary>
    CreditExpired,
}

/// <summary>What happened that money moved.</summary>
public enum TransferKind
{
    /// <summary>The desk began to keep accounts of a payment: captured, and what had been refunded elsewhere before.</summary>
    Opened,
    Reserved,
    Released,
    Refunded,

    /// <summary>A refund in flight failed: what was reserved is free again.</summary>
    Failed,

    /// <summary>A refund that had succeeded came back.</summary>
    FailedLater,
    ChargebackOpened,
    ChargebackWon,
    CreditIssued,
    CreditBonus,
    CreditSpent,
    CreditSpentBack,
    CreditExpired,
}
