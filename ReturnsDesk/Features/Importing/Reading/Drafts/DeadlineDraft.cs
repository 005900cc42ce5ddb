using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>
/// A due time as a platform tells it, of a return by number or of an order. The return number may be the platform's own, which the desk does not know: then the order counts.
/// Without a node the clock that runs now is meant.
/// </summary>
public sealed record DeadlineDraft(string? ReturnNumber, string? OrderNumber, string? Channel, DeadlineNode? Node, DateTime DueAt)
{
    public int Row { get; init; }

    /// <summary>What the row calls its return, for messages.</summary>
    public string Name => ReturnNumber ?? OrderNumber ?? "";
}
