namespace ReturnsDesk.Domain.Refunds;

/// <summary>Whose day a limit counts.</summary>
public enum DayLimit
{
    Proposer,
    Customer,
    Order,
}

/// <summary>
/// What may happen in one merchant's day without a second person, in minor units: what an agent, or somebody of Finance or a manager, decides alone,
/// and what one customer and one order are given back.
/// </summary>
public sealed record DayLimits(long Agent, long Middle, long Customer, long Order)
{
    private const int RefundsADay = 10;
    private const int OrdersADay = 2;

    /// <summary>
    /// Ten refunds at the own limit; one order no more than one refund at the middle limit, one customer two such orders: splitting a refund of an order,
    /// or of a customer, then needs as many people as the whole.
    /// </summary>
    public static DayLimits Preset(long agent, long middle) => new(RefundsADay * agent, RefundsADay * middle, OrdersADay * middle, middle);
}

/// <summary>What the day has seen: decided alone by the proposer, given back to the customer and of the order by anybody. In minor units.</summary>
public sealed record DaySums(long ByProposer, long ToCustomer, long ToOrder);

/// <summary>A day's limit that a refund would break: what the day would come to, and the limit.</summary>
public sealed record DayExcess(DayLimit Of, Money WouldBe, Money Limit);
