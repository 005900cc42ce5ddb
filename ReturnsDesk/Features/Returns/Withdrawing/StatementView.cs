namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>A statement that waits for a person. <see cref="Text"/> is null for whoever may not see contact data.</summary>
public sealed record StatementRow(
    string Reference, DateTime ReceivedAt, DateTime RefundDueAt, string Name, string OrderNumber, string Email, string Items, string? Text, string Culture, bool IsProven)
{
    /// <summary>Orders it may be about, the likeliest first.</summary>
    public IReadOnlyList<CandidateOrder> Candidates { get; init; } = [];
}

/// <summary>An order that a statement may be about, and what speaks for it.</summary>
public sealed record CandidateOrder(
    long Id, string Number, string Channel, string CustomerName, DateOnly PlacedOn, bool NumberFits, bool AddressFits, bool IsCancelled, int OpenUnits, IReadOnlyList<CandidateLine> Lines, IReadOnlyList<string> Cases);

public sealed record CandidateLine(long Id, string Sku, string ProductName, string? Variant, int OpenUnits);

/// <summary>What waits, longest first, and how many there are in all.</summary>
public sealed record StatementsView(IReadOnlyList<StatementRow> Waiting, int Count);
