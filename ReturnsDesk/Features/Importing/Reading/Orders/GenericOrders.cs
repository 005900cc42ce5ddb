using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>A table of order lines with the columns of a mapping. Order fields may stand on the first row of an order or on each.</summary>
internal static class GenericOrders
{
    private const string Channel = "file";

    public static OrderDraft Assemble(OrderCells cells, ReadLog log)
    {
        cells.SetCurrency();
        LineChecks.RefuseRepeats(cells);
        var lines = cells.Rows.Select(row => GenericLine.Read(cells, row)).OfType<GenericLine>().ToList();
        var (status, paid) = Status(cells, log);
        var money = Money(cells, [.. lines.Select(line => line.Line)], lines.Any(line => line.TaxOnTop));
        var refunded = cells.Amount(ImportField.RefundedAmount) ?? 0;
        var captured = cells.Amount(ImportField.PaidAmount) ?? (paid ? null : 0);
        return OrderBuild.Draft(cells, Channel, [.. lines.Select(line => line.Line)], money with { Captured = captured, Refunded = refunded }, status, log);
    }

    private static OrderMoney Money(OrderCells cells, IReadOnlyList<DraftLine> lines, bool taxOnTop)
    {
        var discount = cells.Amount(ImportField.OrderDiscount) ?? 0;
        var freight = cells.Amount(ImportField.Freight) ?? 0;
        var total = cells.Amount(ImportField.OrderTotal);
        var tax = lines.Sum(line => line.Tax ?? 0);
        var goods = lines.Sum(line => line.Charged) - discount + freight;
        var inclusive = !taxOnTop && (total == goods || (total != goods + tax && cells.Plan.Options.PricesIncludeTax));
        return new OrderMoney(inclusive) { Discount = discount, Freight = freight, Total = total };
    }

    private static (DraftStatus Status, bool Paid) Status(OrderCells cells, ReadLog log)
    {
        if (cells.Text(ImportField.Status) is { } word)
        {
            if (StatusWords.Find(word) is { } known)
            {
                return known;
            }

            log.Count(cells.Plan.File, ImportCodes.UnknownStatus, word);
            return (DraftStatus.Open, true);
        }

        var columns = cells.Plan.Columns;
        var tellsNothing = columns.Slot(ImportField.Status) < 0 && columns.Slot(ImportField.ShippedAt) < 0 && columns.Slot(ImportField.DeliveredAt) < 0;
        return cells.FirstWith(ImportField.DeliveredAt) is not null || tellsNothing ? (DraftStatus.Completed, true)
            : cells.FirstWith(ImportField.ShippedAt) is not null ? (DraftStatus.Shipped, true)
            : (DraftStatus.Open, true);
    }
}
