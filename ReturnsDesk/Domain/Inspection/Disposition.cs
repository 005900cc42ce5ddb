namespace ReturnsDesk.Domain.Inspection;

/// <summary>What becomes of the goods.</summary>
public enum Disposition
{
    Restock,
    Repack,
    Refurbish,
    Outlet,
    ReturnToSupplier,
    Recycle,
    SendBack,
    Quarantine,
}

/// <summary>The shelf that units of a disposition end on.</summary>
public enum StockShelf
{
    Sellable,
    Damaged,
    Quarantine,
    Gone,
}

/// <summary>Where units go in the stock by their disposition.</summary>
public static class StockEffect
{
    public static StockShelf ShelfFor(Disposition disposition) => disposition switch
    {
        Disposition.Restock or Disposition.Repack => StockShelf.Sellable,
        Disposition.Refurbish or Disposition.Outlet => StockShelf.Damaged,
        Disposition.Quarantine => StockShelf.Quarantine,
        Disposition.ReturnToSupplier or Disposition.Recycle or Disposition.SendBack => StockShelf.Gone,
        _ => throw new ArgumentOutOfRangeException(nameof(disposition), disposition, "Unknown disposition."),
    };

    /// <summary>Units added to one shelf by what was inspected.</summary>
    public static int Units(IEnumerable<InspectedUnits> inspected, StockShelf shelf) =>
        inspected.Where(part => ShelfFor(part.Disposition) == shelf).Sum(part => part.Units);
}
