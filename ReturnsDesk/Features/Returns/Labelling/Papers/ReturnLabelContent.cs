namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>What a return label says. It is read by strangers: no price, no item, no full phone number.</summary>
/// <param name="From">The customer, who sends.</param>
/// <param name="To">The warehouse, which receives.</param>
/// <param name="Waybill">The carrier's number; without one the return number is the main barcode.</param>
/// <param name="QrText">What a phone opens or the desk scans; the return number where it is empty.</param>
/// <param name="Instructions">A line or two for the warehouse or the carrier.</param>
public sealed record ReturnLabelContent(
    string ReturnNumber, string Carrier, string? Service, string? Waybill, PaperAddress From, PaperAddress To, string? QrText = null, string? Instructions = null);
