using ReturnsDesk.Features.Importing.Reading.Cells;
using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>A line while its order is put together. Amounts are minor units; the tax is null where only the order's is known.</summary>
internal sealed record DraftLine(RowCells Row, int Quantity, long UnitPrice, long Discount)
{
    public long? Tax { get; init; }
    public bool Taxable { get; init; } = true;
    public int RefundedUnits { get; init; }

    /// <summary>Before the order discount. Beyond the largest amount it stands still, so that sums cannot overflow before the line is refused.</summary>
    public long Charged => Math.Min((Quantity * UnitPrice) - Discount, AmountText.Largest + 1);

    /// <summary>
    /// A line of which the total is known: the unit price is as told or the smallest that covers total and discount, and the discount is the difference.
    /// </summary>
    public static DraftLine OfTotal(RowCells row, int quantity, long total, long discount, long? unitPrice)
    {
        var covering = (total + discount + quantity - 1) / quantity;
        var price = unitPrice is { } told && checked(told * quantity) >= total ? told : covering;
        return new DraftLine(row, quantity, price, checked((price * quantity) - total));
    }
}
