namespace ReturnsDesk.Features.Importing.Reading.Formats;

/// <summary>Which format a header speaks of, and the columns of each.</summary>
internal static class FormatCatalog
{
    private static readonly string[] ReturnsOnly = ["Returned", "Return date", "Return reason", "Returned at", "退货原因", "退货时间", "退货数量", "是否退货"];

    public static FormatColumns Columns(FileFormat format) => format switch
    {
        FileFormat.ShopifyOrders => ShopColumns.Shopify,
        FileFormat.WooCommerceOrders => ShopColumns.WooCommerce,
        FileFormat.TaobaoOrders => TaobaoColumns.List,
        FileFormat.TaobaoDetails => TaobaoColumns.Details,
        FileFormat.Generic => GenericColumns.Orders,
        FileFormat.AmazonReturns => GenericColumns.AmazonReturns,
        FileFormat.GenericReturns => GenericColumns.Returns,
        FileFormat.GenericDeadlines => GenericColumns.Deadlines,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    public static ImportContent ContentOf(FileFormat format) => format switch
    {
        FileFormat.AmazonReturns or FileFormat.GenericReturns => ImportContent.Returns,
        FileFormat.GenericDeadlines => ImportContent.Deadlines,
        _ => ImportContent.Orders,
    };

    /// <summary>The format of a file that is to hold this content. Deadlines are read by their columns alone: nothing of theirs could be taken for an order.</summary>
    public static FileFormat Of(ImportContent content, IReadOnlyList<string> headers) => content switch
    {
        ImportContent.Returns => OfReturns(headers),
        ImportContent.Deadlines => FileFormat.GenericDeadlines,
        _ => OfOrders(headers),
    };

    /// <summary>The format of an order file. A header that names returns is told apart so that the message can say so.</summary>
    public static FileFormat OfOrders(IReadOnlyList<string> headers) =>
        Names(headers, "Lineitem quantity") && Names(headers, "Lineitem price") ? FileFormat.ShopifyOrders
        : Names(headers, "Order Number") && (Names(headers, "Item Cost") || Names(headers, "Quantity (- Refund)")) ? FileFormat.WooCommerceOrders
        : Names(headers, "订单编号") && Names(headers, "买家实际支付金额") && !GenericColumns.Orders.Knows(headers) ? FileFormat.TaobaoOrders
        : TaobaoColumns.Details.Knows(headers) && !GenericColumns.Orders.Knows(headers) ? FileFormat.TaobaoDetails
        : GenericColumns.Orders.Knows(headers) ? FileFormat.Generic
        : GenericColumns.AmazonReturns.Knows(headers) ? FileFormat.AmazonReturns
        : NamesReturns(headers) ? FileFormat.GenericReturns
        : FileFormat.Generic;

    /// <summary>The format of a file of returns. An order file is told apart: read as returns it would send every order back.</summary>
    public static FileFormat OfReturns(IReadOnlyList<string> headers) =>
        GenericColumns.AmazonReturns.Knows(headers) ? FileFormat.AmazonReturns
        : NamesReturns(headers) ? FileFormat.GenericReturns
        : OfOrders(headers) is var orders && FormatCatalog.Columns(orders).Knows(headers) ? orders
        : FileFormat.GenericReturns;

    private static bool NamesReturns(IReadOnlyList<string> headers) =>
        ReturnsOnly.Any(name => Names(headers, name));

    private static bool Names(IReadOnlyList<string> headers, string name) =>
        headers.Any(header => Tables.HeaderName.Key(header) == Tables.HeaderName.Key(name));
}
