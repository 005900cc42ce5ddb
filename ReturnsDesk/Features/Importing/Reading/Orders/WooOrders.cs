using ReturnsDesk.Features.Importing.Reading.Plans;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>WooCommerce's advanced order export: one row a line, the order's own fields on each.</summary>
internal static class WooOrders
{
    private const string Channel = "woocommerce";

    public static OrderDraft Assemble(OrderCells cells, ReadLog log)
    {
        cells.SetCurrency();
        LineChecks.RefuseRepeats(cells);
        var word = cells.Text(ImportField.Status) ?? "";
        var known = StatusWords.Find(word);
        if (known is null)
        {
            log.Count(cells.Plan.File, ImportCodes.UnknownStatus, word);
        }

        var (status, paid) = known ?? (DraftStatus.Open, true);
        var lines = cells.Rows.Select(row => Line(cells, row)).OfType<DraftLine>().ToList();
        var freight = cells.Amount(ImportField.Freight) ?? 0;
        var total = cells.Amount(ImportField.OrderTotal);
        var lineTax = lines.Sum(line => line.Tax ?? 0);
        var freightTax = cells.Amount(ImportField.OrderTax) is { } tax && tax >= lineTax ? tax - lineTax : (long?)null;
        var all = total ?? lines.Sum(line => line.Charged) + lineTax + freight + (freightTax ?? 0);
        var isRefunded = HeaderName.Key(word) is "REFUNDED" or "WCREFUNDED" or "已退款";
        var refunded = cells.Amount(ImportField.RefundedAmount) ?? (isRefunded ? all : 0);
        if (isRefunded && cells.Plan.Columns.Slot(ImportField.QuantityAfterRefunds) < 0)
        {
            lines = [.. lines.Select(line => line with { RefundedUnits = line.Quantity })];
        }

        var money = new OrderMoney(PricesIncludeTax: false)
        {
            Freight = freight,
            FreightTax = freightTax,
            Total = total,
            Captured = paid ? all : 0,
            Refunded = refunded,
        };
        return OrderBuild.Draft(cells, Channel, lines, money, status, log);
    }

    private static DraftLine? Line(OrderCells cells, RowCells row)
    {
        var net = cells.Amount(row, ImportField.LineTotal);
        var price = cells.Amount(row, ImportField.UnitPrice);
        var tax = cells.Amount(row, ImportField.LineTax) ?? 0;
        if (cells.Quantity(row, ImportField.Quantity) is not { } quantity)
        {
            return null;
        }

        if (net is null && price is null)
        {
            var field = row.Plan.Columns.Slot(ImportField.LineTotal) >= 0 ? ImportField.LineTotal : ImportField.UnitPrice;
            if (row[field].Length == 0)
            {
                cells.Refuse(row, field, ImportCodes.MissingValue);
            }

            return null;
        }

        var line = net is { } told ? DraftLine.OfTotal(row, quantity, told, 0, price) : new DraftLine(row, quantity, price!.Value, 0);
        return line with { Tax = tax, RefundedUnits = Refunded(cells, row, quantity) };
    }

    private static int Refunded(OrderCells cells, RowCells row, int quantity)
    {
        if (row[ImportField.QuantityAfterRefunds].Length == 0 || cells.Quantity(row, ImportField.QuantityAfterRefunds, least: 0) is not { } kept)
        {
            return 0;
        }

        if (kept > quantity)
        {
            cells.Refuse(row, ImportField.QuantityAfterRefunds, ImportCodes.RefundedTooMany, kept, quantity);
            return 0;
        }

        return quantity - kept;
    }
}
