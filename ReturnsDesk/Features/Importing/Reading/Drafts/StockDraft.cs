using ReturnsDesk.Domain.Exchanges;

namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>One article of a stock file, read well.</summary>
public sealed record StockDraft(string Sku, VariantFacts Facts)
{
    public int Row { get; init; }
}
