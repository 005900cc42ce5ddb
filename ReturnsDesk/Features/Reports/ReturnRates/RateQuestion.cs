namespace ReturnsDesk.Features.Reports.ReturnRates;

/// <summary>What the rows of the report stand for.</summary>
public enum RateBy
{
    None,
    Category,
    Product,
    Month,
    Reason,
}

/// <summary>Which day puts returned units into the period.</summary>
public enum RateBasis
{
    /// <summary>Cohort: of what was bought in the period, the share that has come back up to now.</summary>
    Order,

    /// <summary>Calendar: what came back in the period ÷ what was bought in the period. Two populations; the share may pass 1.</summary>
    Return,
}

/// <summary>
/// What is asked. Days are the merchant's and inclusive; null is open. A null category is every category, an empty one the lines of which the shop
/// named none.
/// </summary>
public sealed record RateQuestion
{
    public RateBy By { get; init; }
    public RateBasis Basis { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public string? Category { get; init; }
}
