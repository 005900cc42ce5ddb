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
}
