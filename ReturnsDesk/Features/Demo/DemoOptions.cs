namespace ReturnsDesk.Features.Demo;

/// <summary>What shop is made. The same options make the same shop, but for the keys under which refunds are sent.</summary>
public sealed record DemoOptions
{
    public const int FewestOrders = 100;
    public const int MostOrders = 1_000_000;

    public int Orders { get; init; } = 2_000;
    public int Seed { get; init; } = 1;

    /// <summary>The present of the shop, UTC: twelve months end here.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>For measuring: every delivered order has a return, whatever its category.</summary>
    public bool EveryOrderReturned { get; init; }
}

/// <summary>What was made.</summary>
public sealed record DemoResult(int Customers, int Orders, int OrderLines, int Returns, int Refunds)
{
    /// <summary>False where the desk had people already.</summary>
    public bool PeopleAdded { get; init; }

    internal DemoResult Plus(DemoBatch batch) => this with
    {
        Orders = Orders + batch.Orders.Count,
        OrderLines = OrderLines + batch.Orders.Sum(order => order.Lines.Count),
        Returns = Returns + batch.Cases.Count,
        Refunds = Refunds + batch.Refunds.Count,
    };
}
