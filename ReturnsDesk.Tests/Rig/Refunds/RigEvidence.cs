using ReturnsDesk.Tests.Rig.Gateway;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>What was seen from outside of the desk during a run: the gateway's book, what it told by webhook, what agents were promised, and the looks at the ledger.</summary>
internal sealed record RigEvidence
{
    public required IReadOnlyList<BookLine> Book { get; init; }
    public required IReadOnlyList<PostedNews> Told { get; init; }
    public required IReadOnlyCollection<Ack> Acks { get; init; }

    /// <summary>Answers that no agent should have got.</summary>
    public required IReadOnlyCollection<string> Problems { get; init; }
    public required int Looks { get; init; }
    public required int OutOfBalance { get; init; }

    /// <summary>Parts that were seen in doubt for more than a quarter of an hour, while nobody was called.</summary>
    public required IReadOnlyCollection<long> Uncalled { get; init; }
}
