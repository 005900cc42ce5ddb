namespace ReturnsDesk.Domain.Eligibility;

/// <summary>Why goods do not come back. Only some of these count against a statutory right as well; a merchant's own exclusion never does.</summary>
public enum ExclusionKind
{
    None,

    /// <summary>The merchant's own: clearance, gifts, whatever the shop says.</summary>
    FinalSale,

    /// <summary>Made to the customer's order.</summary>
    MadeToOrder,
    Perishable,

    /// <summary>Sealed for hygiene, and opened.</summary>
    OpenedHygiene,

    /// <summary>Recordings and programs in a sealed package, and opened.</summary>
    OpenedMedia,

    /// <summary>Downloaded or streamed.</summary>
    DigitalContent,
    Newspaper,

    /// <summary>Top-ups, vouchers, codes.</summary>
    VirtualGoods,
}

/// <summary>What the customer has to add to a request.</summary>
public enum EvidenceNeed
{
    None,
    Comment,
    Photo,
    PhotoAndComment,
}

public enum FreightPayer
{
    /// <summary>As the fault side says in the policy's terms of money.</summary>
    ByFault,
    Merchant,
    Customer,
}

/// <summary>What the desk does by itself with a request that fits, from the least to the most.</summary>
public enum AutomaticAction
{
    /// <summary>Nothing: a person decides.</summary>
    None,
    Approve,

    /// <summary>Approves, and proposes the refund before the goods are back.</summary>
    InstantRefund,

    /// <summary>Approves, the customer keeps the goods, and the refund is proposed.</summary>
    KeepItem,

    /// <summary>Rejects what does not fit.</summary>
    Reject,
}

/// <summary>What is granted without a person, up to what the whole request is worth (minor units of the policy's currency); null: without a bound.</summary>
public sealed record AutomaticGrant(AutomaticAction Action, long? UpToMinor = null);

/// <summary>From when the window counts where nobody knows when the goods were delivered.</summary>
public enum DeliveryFallback
{
    /// <summary>It has not begun.</summary>
    NotStarted,

    /// <summary>Some days after they were sent; where that is not known either, after the order.</summary>
    AfterShipment,
    AfterOrder,
}

/// <summary>Who got the goods from one day to another may return them until a day that is later than the window's.</summary>
public sealed record HolidayExtension(string Name, DateOnly DeliveredFrom, DateOnly DeliveredTo, DateOnly LastDayOn)
{
    public bool Covers(DateOnly deliveredOn) => deliveredOn >= DeliveredFrom && deliveredOn <= DeliveredTo;
}
