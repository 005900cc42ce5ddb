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
        FileFormat.GenericDeadlines => DeadlineColumns.Table,
        FileFormat.GenericStock => StockColumns.Table,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    public static FileContent ContentOf(FileFormat format) => format switch
    {
        FileFormat.AmazonReturns or FileFormat.GenericReturns => FileContent.Returns,
        FileFormat.GenericDeadlines => FileContent.Deadlines,
        FileFormat.GenericStock => FileContent.Stock,
        _ => FileContent.Orders,
    };

    /// <summary>What a person may choose for a column of the format.</summary>
    public static IReadOnlyList<ImportField> FieldsOf(FileFormat format) => ContentOf(format) switch
    {
        FileContent.Deadlines => [.. DeadlineColumns.Table.Fields],
        FileContent.Stock => [.. StockColumns.Table.Fields],
        _ => [.. Enum.GetValues<ImportField>().Except(DeadlineColumns.Own).Except(StockColumns.Own)],
    };

    /// <summary>The format of a file that is to be imported as this; one of another content where the header speaks of that.</summary>
    public static FileFormat Of(FileContent content, IReadOnlyList<string> headers) => content switch
    {
        FileContent.Orders => OfOrders(headers),
        FileContent.Returns => OfReturns(headers),
        FileContent.Deadlines => OfDeadlines(headers),
        FileContent.Stock => OfStock(headers),
        _ => throw new ArgumentOutOfRangeException(nameof(content), content, null),
    };

    /// <summary>The format of an order file. A header that names returns or deadlines is told apart so that the message can say so.</summary>
    private static FileFormat OfOrders(IReadOnlyList<string> headers) =>
        Names(headers, "Lineitem quantity") && Names(headers, "Lineitem price") ? FileFormat.ShopifyOrders
        : Names(headers, "Order Number") && (Names(headers, "Item Cost") || Names(headers, "Quantity (- Refund)")) ? FileFormat.WooCommerceOrders
        : Names(headers, "订单编号") && Names(headers, "买家实际支付金额") && !GenericColumns.Orders.Knows(headers) ? FileFormat.TaobaoOrders
        : TaobaoColumns.Details.Knows(headers) && !GenericColumns.Orders.Knows(headers) ? FileFormat.TaobaoDetails
        : GenericColumns.Orders.Knows(headers) ? FileFormat.Generic
        : GenericColumns.AmazonReturns.Knows(headers) ? FileFormat.AmazonReturns
        : NamesReturns(headers) ? FileFormat.GenericReturns
        : NamesDeadlinesOnly(headers) ? FileFormat.GenericDeadlines
        : FileFormat.Generic;

    /// <summary>The format of a file of returns. An order file is told apart: read as returns it would send every order back.</summary>
    private static FileFormat OfReturns(IReadOnlyList<string> headers) =>
        GenericColumns.AmazonReturns.Knows(headers) ? FileFormat.AmazonReturns
        : NamesReturns(headers) ? FileFormat.GenericReturns
        : OfOrders(headers) is var orders && FormatCatalog.Columns(orders).Knows(headers) ? orders
        : FileFormat.GenericReturns;

    /// <summary>The format of a file of due times. Exports of after-sales cases hold goods as well; an order file names no return.</summary>
    private static FileFormat OfDeadlines(IReadOnlyList<string> headers) =>
        OfOrders(headers) is var other && ContentOf(other) == FileContent.Orders && Columns(other).Knows(headers) && !DeadlineColumns.Table.MapTo(headers).Has(ImportField.ReturnNumber)
            ? other
            : FileFormat.GenericDeadlines;

    /// <summary>The format of a file of stock. An order file names its orders, and would make each article as many as were sold.</summary>
    private static FileFormat OfStock(IReadOnlyList<string> headers) =>
        OfOrders(headers) is var other && Columns(other).Knows(headers) ? other : FileFormat.GenericStock;

    private static bool NamesDeadlinesOnly(IReadOnlyList<string> headers) =>
        DeadlineColumns.Table.Knows(headers) && GenericColumns.Returns.MapTo(headers) is var goods && !goods.Has(ImportField.Sku) && !goods.Has(ImportField.Quantity);

    private static bool NamesReturns(IReadOnlyList<string> headers) =>
        ReturnsOnly.Any(name => Names(headers, name));

    private static bool Names(IReadOnlyList<string> headers, string name) =>
        headers.Any(header => Tables.HeaderName.Key(header) == Tables.HeaderName.Key(name));
}
