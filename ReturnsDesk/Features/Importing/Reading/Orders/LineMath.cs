using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Importing.Reading.Cells;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>Turns lines into drafts: shares the order discount and, where only the order's tax is known, the tax.</summary>
internal static class LineMath
{
    public static IReadOnlyList<OrderLineDraft> Finish(
        OrderCells cells, IReadOnlyList<DraftLine> lines, long orderDiscount, long orderTax, bool pricesIncludeTax)
    {
        // Amounts of an order that lacks a line would only add a second, misleading problem.
        if (cells.Problems.Count > 0)
        {
            return [];
        }

        if (lines.FirstOrDefault(line => line.Charged is < 0 or > AmountText.Largest) is { } wrong)
        {
            cells.Refuse(wrong.Row, ImportField.LineDiscount, wrong.Charged < 0 ? ImportCodes.DiscountTooLarge : ImportCodes.AmountTooLarge);
            return [];
        }

        var weights = lines.Select(line => line.Charged).ToList();
        if (lines.Count == 0 || orderDiscount > weights.Sum())
        {
            cells.Refuse(cells.FirstWith(ImportField.OrderDiscount) ?? cells.Rows[0], ImportField.OrderDiscount, ImportCodes.DiscountTooLarge);
            return [];
        }

        var shares = LargestRemainder.Share(orderDiscount, weights);
        var charged = weights.Zip(shares, (weight, share) => weight - share).ToList();
        var taxes = Taxes(lines, charged, orderTax);
        for (var i = 0; i < lines.Count; i++)
        {
            if (pricesIncludeTax && taxes[i] > charged[i])
            {
                cells.Refuse(lines[i].Row, ImportField.LineTax, ImportCodes.AmountsDisagree);
            }
        }

        return [.. lines.Select((line, i) => Draft(cells, line, i + 1, shares[i], charged[i], taxes[i], pricesIncludeTax))];
    }

    private static IReadOnlyList<long> Taxes(IReadOnlyList<DraftLine> lines, List<long> charged, long orderTax)
    {
        if (lines.Any(line => line.Tax is not null) || orderTax == 0)
        {
            return [.. lines.Select(line => line.Tax ?? 0)];
        }

        var bases = lines.Select((line, i) => line.Taxable ? charged[i] : 0).ToList();
        return LargestRemainder.Share(orderTax, bases.Any(weight => weight > 0) ? bases : charged);
    }

    private static OrderLineDraft Draft(OrderCells cells, DraftLine line, int position, long share, long charged, long tax, bool pricesIncludeTax)
    {
        var row = line.Row;
        var sku = cells.Identity(row, ImportField.Sku, DraftLimits.Sku);
        var name = OrderCells.Text(row, ImportField.ProductName) ?? sku;
        if (name is null)
        {
            cells.Refuse(row, row.Plan.Columns.Slot(ImportField.ProductName) >= 0 ? ImportField.ProductName : ImportField.Sku, ImportCodes.MissingValue);
        }

        return new OrderLineDraft(
            position, sku, name ?? "", OrderCells.Text(row, ImportField.Variant), OrderCells.Text(row, ImportField.Category), line.Quantity)
        {
            UnitPriceMinor = line.UnitPrice,
            LineDiscountMinor = line.Discount,
            OrderDiscountShareMinor = share,
            NetMinor = pricesIncludeTax ? charged - tax : charged,
            TaxMinor = tax,
            PaidMinor = pricesIncludeTax ? charged : charged + tax,
            RefundedElsewhereUnits = line.RefundedUnits,
        };
    }
}
