using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>Shopify's orders export: one row a line, the order's own fields on its first row only.</summary>
internal static class ShopifyOrders
{
    private const string Channel = "shopify";

    public static OrderDraft Assemble(OrderCells cells, ReadLog log)
    {
        cells.SetCurrency();
        if (cells.Rows.Where(row => row[ImportField.OrderTotal].Length > 0).Skip(1).FirstOrDefault() is { } second)
        {
            cells.Refuse(second, ImportField.OrderNumber, ImportCodes.OrderTwice, second[ImportField.OrderNumber]);
        }

        var lines = cells.Rows.Select(row => Line(cells, row)).OfType<DraftLine>().ToList();
        var subtotal = cells.Amount(ImportField.Subtotal) ?? 0;
        var freight = cells.Amount(ImportField.Freight) ?? 0;
        var tax = cells.Amount(ImportField.OrderTax) ?? 0;
        var total = cells.Amount(ImportField.OrderTotal) ?? 0;
        var inclusive = total == subtotal + freight || (total != subtotal + freight + tax && cells.Plan.Options.PricesIncludeTax);
        var refunded = cells.Amount(ImportField.RefundedAmount) ?? 0;
        var allRefunded = refunded > 0 && refunded >= total;
        var money = new OrderMoney(inclusive)
        {
            // The subtotal is after every discount on goods, whether it was written on the lines or on the order.
            Discount = Math.Max(0, lines.Sum(line => line.Charged) - subtotal),
            Freight = freight,
            Tax = tax,
            Total = total,
            Captured = Captured(cells, total, log),
            Refunded = refunded,
        };
        lines = allRefunded ? [.. lines.Select(line => line with { RefundedUnits = line.Quantity })] : lines;
        return OrderBuild.Draft(cells, Channel, lines, money, Status(cells), log);
    }

    private static DraftLine? Line(OrderCells cells, RowCells row)
    {
        if (row[ImportField.UnitPrice].Length == 0)
        {
            cells.Refuse(row, ImportField.UnitPrice, ImportCodes.MissingValue);
        }

        var discount = cells.Amount(row, ImportField.LineDiscount) ?? 0;
        return cells.Quantity(row, ImportField.Quantity) is { } quantity && cells.Amount(row, ImportField.UnitPrice) is { } price
            ? new DraftLine(row, quantity, price, discount) { Taxable = row[ImportField.LineTaxable] is not ("false" or "FALSE") }
            : null;
    }

    private static long Captured(OrderCells cells, long total, ReadLog log)
    {
        var status = cells.Text(ImportField.PaymentStatus) ?? "";
        switch (status)
        {
            case "paid" or "refunded" or "partially_refunded":
                return total;
            case "partially_paid":
                return Math.Max(0, total - (cells.Amount(ImportField.OutstandingAmount) ?? total));
            case "pending" or "voided" or "authorized" or "expired" or "":
                return 0;
            default:
                log.Count(cells.Plan.File, ImportCodes.UnknownStatus, status);
                return 0;
        }
    }

    private static DraftStatus Status(OrderCells cells) =>
        cells.Date(ImportField.CancelledAt) is not null ? DraftStatus.Cancelled
        : cells.Text(ImportField.Status) is "fulfilled" or "partial" ? DraftStatus.Shipped
        : DraftStatus.Open;
}
