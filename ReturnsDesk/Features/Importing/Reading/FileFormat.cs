namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>The kinds of file the desk knows by their header.</summary>
public enum FileFormat
{
    Generic,
    ShopifyOrders,
    WooCommerceOrders,
    TaobaoOrders,
    TaobaoDetails,
    AmazonReturns,
    GenericReturns,
    GenericDeadlines,
    GenericStock,
}

/// <summary>What a file is imported as.</summary>
public enum FileContent
{
    Orders,
    Returns,

    /// <summary>Due times that the shop's platform set for open returns.</summary>
    Deadlines,

    /// <summary>Articles with price and units on the shelf.</summary>
    Stock,
}
