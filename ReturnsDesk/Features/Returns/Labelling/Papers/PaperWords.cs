namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>Every word the papers print, in one language. Places are numbered: <c>{0}</c>, <c>{1}</c>.</summary>
public sealed record PaperWords
{
    public required string ReturnLabel { get; init; }

    public required string ReturnBadge { get; init; }

    public required string ReturnSlip { get; init; }

    public required string ExchangeSlip { get; init; }

    public required string ReplacementSlip { get; init; }

    public required string SentBackSlip { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string ReturnTo { get; init; }

    public required string Instructions { get; init; }

    public required string ReturnNumber { get; init; }

    public required string OrderNumber { get; init; }

    public required string Waybill { get; init; }

    public required string Carrier { get; init; }

    public required string Customer { get; init; }

    public required string RequestedOn { get; init; }

    public required string SendBackBy { get; init; }

    public required string PackedOn { get; init; }

    public required string Sku { get; init; }

    public required string Item { get; init; }

    public required string Quantity { get; init; }

    public required string Reason { get; init; }

    public required string Wish { get; init; }

    public required string Note { get; init; }

    public required string Steps { get; init; }

    public required string ScanHint { get; init; }

    public required string TotalUnits { get; init; }

    public required string PageOf { get; init; }

    /// <summary>What people call a field of a paper, by the names in <see cref="PaperField"/>.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }
}
