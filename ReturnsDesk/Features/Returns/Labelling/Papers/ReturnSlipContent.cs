namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>What the customer puts into the parcel, so that the warehouse knows what it holds and why it came back.</summary>
/// <param name="Steps">How to send it back, in order, without numbers.</param>
/// <param name="QrText">What a phone opens; a web address is clickable as well.</param>
public sealed record ReturnSlipContent(
    string Merchant,
    string ReturnNumber,
    string OrderNumber,
    DateOnly RequestedOn,
    DateOnly? SendBackBy,
    string Customer,
    PaperAddress ReturnTo,
    IReadOnlyList<ReturnSlipLine> Lines,
    IReadOnlyList<string> Steps,
    string? QrText = null,
    string? Note = null);

/// <summary>One article to come back.</summary>
public sealed record ReturnSlipLine(string Sku, string Item, string? Variant, int Quantity, string Reason, string? Wish = null);
