namespace ReturnsDesk.Domain.Audit;

/// <summary>Takes the entries one by one in their order and names the first that cannot be what was written.</summary>
public sealed class ChainCheck
{
    private readonly AuditHasher _hasher;
    private readonly ILookup<long, ExportedHead> _exported;
    private readonly ExportedHead? _furthest;
    private string _hash = AuditHasher.Genesis;

    public ChainCheck(AuditHasher hasher, IReadOnlyList<ExportedHead> exported)
    {
        _hasher = hasher;
        _exported = exported.ToLookup(head => head.Seq);
        _furthest = exported.MaxBy(head => head.Seq);
    }

    /// <summary>The number of the last good entry.</summary>
    public long Good { get; private set; }

    /// <summary>Exported heads that the chain agreed with so far.</summary>
    public int Agreed { get; private set; }

    /// <summary>Null where the entry is good.</summary>
    public ChainFault? Take(AuditEntry entry)
    {
        if (entry.Seq != Good + 1)
        {
            return entry.Seq > Good ? new ChainFault(Good + 1, ChainFaultKind.Missing) : new ChainFault(entry.Seq, ChainFaultKind.OutOfOrder);
        }

        if (!string.Equals(entry.PrevHash, _hash, StringComparison.Ordinal))
        {
            return new ChainFault(entry.Seq, ChainFaultKind.Unlinked);
        }

        if (!string.Equals(entry.Hash, _hasher.Hash(entry), StringComparison.Ordinal))
        {
            return new ChainFault(entry.Seq, ChainFaultKind.Changed);
        }

        foreach (var head in _exported[entry.Seq])
        {
            if (!string.Equals(head.Hash, entry.Hash, StringComparison.Ordinal))
            {
                return new ChainFault(entry.Seq, ChainFaultKind.Rewritten, head);
            }

            Agreed++;
        }

        (Good, _hash) = (entry.Seq, entry.Hash);
        return null;
    }

    /// <summary>After the last entry. The stored head is read before and after the walk, because people may go on working meanwhile.</summary>
    public ChainFault? End(AuditHead before, AuditHead after) =>
        before.Seq > Good ? new ChainFault(Good + 1, ChainFaultKind.CutOff)
        : _furthest is { } exported && exported.Seq > Good ? new ChainFault(Good + 1, ChainFaultKind.CutOff, exported)
        : after.Seq < Good ? new ChainFault(after.Seq + 1, ChainFaultKind.Extra)
        : after.Seq == Good && !string.Equals(after.Hash, _hash, StringComparison.Ordinal) ? new ChainFault(Good, ChainFaultKind.HeadChanged)
        : null;
}
