namespace ReturnsDesk.Domain.Audit;

/// <summary>Where the chain ends: one row, locked for the append.</summary>
public sealed class AuditHead
{
    public const int OnlyId = 1;
    public const int MarkLength = 16;

    private AuditHead()
    {
    }

    internal AuditHead(long seq, string hash) => (Seq, Hash) = (seq, hash);

    public int Id { get; private set; } = OnlyId;

    /// <summary>0 before the first entry.</summary>
    public long Seq { get; private set; }
    public string Hash { get; private set; } = "";

    /// <summary>Of the key that the chain is written with; empty before the first entry.</summary>
    public string KeyMark { get; private set; } = "";
}
