using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>
/// What to compare: the gateway's own list from <see cref="From"/> (inclusive) to <see cref="To"/> (exclusive), UTC, or a statement. Without a period the last thirty days, or
/// from the statement's first row to its last.
/// </summary>
public sealed record ReconcileWish(string Gateway, DateTime? From = null, DateTime? To = null, StatementSource? Statement = null);

/// <summary>How far a comparison got: rows of theirs, of how many (0 where the gateway does not say), and rows of ours.</summary>
public sealed record ReconcileProgress(int TheirRows, int OfTheirRows, int OurRows);

/// <summary>What a comparison concluded. With <see cref="Problems"/> the statement could not be read, and it concluded nothing.</summary>
public sealed record ReconcileReport(long RunId, ReconciliationState State)
{
    public string? Format { get; init; }
    public DateTime From { get; init; }
    public DateTime To { get; init; }
    public int TheirRows { get; init; }
    public int OurRows { get; init; }
    public int Matched { get; init; }
    public int Undecided { get; init; }
    public int Differences { get; init; }

    /// <summary>Open differences of the gateway, those of earlier comparisons among them.</summary>
    public int Open { get; init; }
    public IReadOnlyList<string> Problems { get; init; } = [];
    public int ProblemCount { get; init; }
}
