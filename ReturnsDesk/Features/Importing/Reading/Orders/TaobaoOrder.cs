using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>An order of the Taobao list with its details. Prices include tax; the currency is always CNY.</summary>
internal static class TaobaoOrder
{
    private const string Channel = "taobao";

    public static OrderDraft Assemble(OrderCells order, RowGroup details, ReadLog log)
    {
        order.SetCurrency("CNY");
        var reading = new OrderCells(details.Rows);
        reading.SetCurrency("CNY");
        LineChecks.RefuseRepeats(reading);
        var lines = details.Rows.Select(row => Line(reading, row)).OfType<DraftLine>().ToList();
        order.Problems.AddRange(reading.Problems);

        var word = order.Text(ImportField.Status) ?? "";
        var known = StatusWords.Find(word);
        if (known is null)
        {
            log.Count(order.Plan.File, ImportCodes.UnknownStatus, word);
        }

        var status = known?.Status ?? DraftStatus.Open;
        var paid = order.Amount(ImportField.PaidAmount) ?? 0;
        var isPaid = paid > 0 || order.FirstWith(ImportField.PaidAt) is not null;
        var freight = order.Amount(ImportField.Freight) ?? 0;
        freight = isPaid ? Math.Min(freight, paid) : freight;

        // What the buyer paid decides: coupons and changed prices show only as the difference.
        var discount = isPaid ? Math.Max(0, lines.Sum(line => line.Charged) - (paid - freight)) : 0;
        var sentBack = status == DraftStatus.Cancelled && isPaid;
        var money = new OrderMoney(PricesIncludeTax: true)
        {
            Discount = discount,
            Freight = freight,
            Total = isPaid ? paid : null,
            Captured = isPaid ? paid : 0,
            Refunded = sentBack ? paid : order.Amount(ImportField.RefundedAmount) ?? 0,
        };
        return OrderBuild.Draft(order, Channel, [.. lines.Select(line => sentBack ? line with { RefundedUnits = line.Quantity } : line)], money, status, log);
    }

    private static DraftLine? Line(OrderCells cells, RowCells row)
    {
        if (row[ImportField.UnitPrice].Length == 0)
        {
            cells.Refuse(row, ImportField.UnitPrice, ImportCodes.MissingValue);
        }

        return cells.Quantity(row, ImportField.Quantity) is { } quantity && cells.Amount(row, ImportField.UnitPrice) is { } price
            ? new DraftLine(row, quantity, price, 0)
            : null;
    }
}
