namespace ReturnsDesk.Domain.Inspection;

/// <summary>Who damaged the goods, where they are damaged.</summary>
public enum DamagedBy
{
    Nobody,
    Customer,
    Carrier,
    Warehouse,
    Supplier,
}

/// <summary>Marks beside the grade.</summary>
[Flags]
public enum GoodsMarks
{
    None = 0,
    AccessoryMissing = 1,
    PackagingDamaged = 2,
    HygieneSealBroken = 4,
    SerialMismatch = 8,
}

/// <summary>Units of one return line that share a grade and a fate.</summary>
public sealed class InspectedUnits
{
    private InspectedUnits()
    {
    }

    public InspectedUnits(int units, ItemCondition condition, Disposition disposition, GoodsMarks marks, DamagedBy damagedBy, string? note)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        (Units, Condition, Disposition, Marks, DamagedBy, Note) = (units, condition, disposition, marks, damagedBy, note);
    }

    public long Id { get; private set; }
    public long ReturnLineId { get; private set; }
    public int Units { get; private set; }
    public ItemCondition Condition { get; private set; }
    public Disposition Disposition { get; private set; }
    public GoodsMarks Marks { get; private set; }
    public DamagedBy DamagedBy { get; private set; }
    public string? Note { get; private set; }
}
