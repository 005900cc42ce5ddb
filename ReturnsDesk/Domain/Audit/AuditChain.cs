namespace ReturnsDesk.Domain.Audit;

/// <summary>Forges the next links.</summary>
public static class AuditChain
{
    /// <summary>The entries that follow number <paramref name="seq"/>, whose hash is <paramref name="hash"/>.</summary>
    public static IReadOnlyList<AuditEntry> After(long seq, string hash, AuditHasher hasher, DateTime at, IReadOnlyList<AuditNote> notes)
    {
        var entries = new List<AuditEntry>(notes.Count);
        foreach (var note in notes)
        {
            var entry = new AuditEntry(++seq, at, note, hash).Sealed(hasher);
            entries.Add(entry);
            hash = entry.Hash;
        }

        return entries;
    }
}
