using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>A line by whatever amounts the file has: unit price, line total, discount as an amount or as a rate, tax.</summary>
internal sealed record GenericLine(DraftLine Line, bool TaxOnTop)
{
    // Nearer to one the list price says nothing any more and grows beyond all bounds.
    private const decimal LargestRate = 0.99m;

    /// <summary>Null where something is wrong; the problem is in <paramref name="cells"/>.</summary>
    public static GenericLine? Read(OrderCells cells, RowCells row)
    {
        var before = cells.Problems.Count;
        var quantity = cells.Quantity(row, ImportField.Quantity);
        var price = cells.Amount(row, ImportField.UnitPrice);
        var total = cells.Amount(row, ImportField.LineTotal);
        var discount = cells.Amount(row, ImportField.LineDiscount);
        var rate = cells.Rate(row, ImportField.DiscountRate);
        var tax = cells.Amount(row, ImportField.LineTax);
        if (price is null && total is null && cells.Problems.Count == before)
        {
            cells.Refuse(row, row.Plan.Columns.Slot(ImportField.UnitPrice) >= 0 ? ImportField.UnitPrice : ImportField.LineTotal, ImportCodes.MissingValue);
        }

        if (cells.Problems.Count > before || quantity is not { } units)
        {
            return null;
        }

        return total is not { } told ? new GenericLine(new DraftLine(row, units, price!.Value, discount ?? 0) { Tax = tax }, false)
            : price is not { } each ? new GenericLine(OfTotal(row, units, told, discount ?? 0, rate ?? 0) with { Tax = tax }, false)
            : OfBoth(cells, row, units, each, told, discount, tax);
    }

    private static DraftLine OfTotal(RowCells row, int quantity, long total, long discount, decimal rate)
    {
        var list = rate is > 0 and <= LargestRate ? (long)decimal.Round(total / (1 - rate) / quantity, 0, MidpointRounding.AwayFromZero) : (long?)null;
        return DraftLine.OfTotal(row, quantity, total, discount, list);
    }

    private static GenericLine? OfBoth(OrderCells cells, RowCells row, int quantity, long price, long total, long? discount, long? tax)
    {
        var goods = price * quantity;
        var onTop = tax is > 0 && total == goods - (discount ?? 0) + tax;
        if (onTop)
        {
            return new GenericLine(new DraftLine(row, quantity, price, discount ?? 0) { Tax = tax }, true);
        }

        // A unit price is rounded, so the total may exceed q × price by less than one minor unit a piece.
        if (total > goods && total - goods > quantity)
        {
            cells.Refuse(row, ImportField.LineTotal, ImportCodes.AmountsDisagree);
            return null;
        }

        return new GenericLine(DraftLine.OfTotal(row, quantity, total, total > goods ? discount ?? 0 : 0, price) with { Tax = tax }, false);
    }
}
