using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ReturnsDesk.Data.Auditing.Kinds;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Data.Auditing;

/// <summary>
/// Watches the saves of one unit of work and keeps a note of each change that an auditor asks about. It looks before a save, while what stood there before
/// is still known, and tells after it, when new rows have their numbers.
/// </summary>
internal sealed class AuditRecorder(Actor actor, string action)
{
    private static readonly Dictionary<Type, IAuditKind> Kinds = AuditKinds.All.ToDictionary(kind => kind.Entity);
    private readonly List<AuditNote> _notes = [];

    public IReadOnlyList<AuditNote> Notes => _notes;

    public static IReadOnlyList<Sighting> Look(ChangeTracker tracker)
    {
        var seen = new List<Sighting>();
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && Kinds.TryGetValue(entry.Metadata.ClrType, out var kind) && kind.Look(entry) is { } sighting)
            {
                seen.Add(sighting);
            }
        }

        return seen;
    }

    public void Tell(ReturnsDb db, IReadOnlyList<Sighting> seen) =>
        _notes.AddRange(seen.Select(sighting => new AuditNote(actor, action, sighting.Subject(db), sighting.Before, sighting.After?.Invoke(db), sighting.Reason)));
}
