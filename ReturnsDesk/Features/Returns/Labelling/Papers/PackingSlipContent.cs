namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>Why the merchant sends a parcel to the customer.</summary>
public enum PackingSlipKind
{
    Exchange,
    Replacement,
    SentBack,
}

/// <summary>What the merchant puts into a parcel to the customer.</summary>
public sealed record PackingSlipContent(
    PackingSlipKind Kind,
    string Merchant,
    string ReturnNumber,
    string OrderNumber,
    DateOnly PackedOn,
    PaperAddress ShipTo,
    PaperAddress From,
    IReadOnlyList<PackingSlipLine> Lines,
    string? Carrier = null,
    string? Waybill = null,
    string? Message = null);

/// <summary>One article in the parcel.</summary>
public sealed record PackingSlipLine(string Sku, string Item, string? Variant, int Quantity, string? Note = null);
