namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>A past return as a file tells it. Without a SKU the whole order came back; without a quantity, all units of the SKU.</summary>
public sealed record ReturnDraft(string OrderNumber, string? Sku, int? Quantity, DateTime? ReturnedAt, string? Reason)
{
    public string? Comment { get; init; }

    /// <summary>Identity for repeated imports: the licence plate at Amazon, else a hash over the row and its occurrence among equal rows.</summary>
    public required string Key { get; init; }

    public int Row { get; init; }

    public bool IsWholeOrder => Sku is null;
}
