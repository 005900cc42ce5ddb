namespace ReturnsDesk.Domain.Returns;

/// <summary>How what came differs from what was announced.</summary>
public enum DiscrepancyKind
{
    ExtraUnits,
    MissingUnits,
    WrongItem,
    UnannouncedParcel,
    EmptyBox,
}

/// <summary>What came differs from what was announced: recorded, never corrected silently, and it stops any automatic refund.</summary>
public sealed class Discrepancy
{
    private Discrepancy()
    {
    }

    public Discrepancy(DiscrepancyKind kind, string sku, int units, string? note, DateTime foundAt) =>
        (Kind, Sku, Units, Note, FoundAt) = (kind, sku, units, note, foundAt);

    public long Id { get; private set; }
    public long ReturnCaseId { get; private set; }
    public DiscrepancyKind Kind { get; private set; }
    public string Sku { get; private set; } = "";
    public int Units { get; private set; }
    public string? Note { get; private set; }
    public DateTime FoundAt { get; private set; }
    public string? SettledBy { get; private set; }
    public DateTime? SettledAt { get; private set; }

    public void Settle(string by, DateTime at) => (SettledBy, SettledAt) = (by, at);
}
