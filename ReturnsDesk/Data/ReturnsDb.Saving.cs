using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Data.Auditing.Kinds;
using ReturnsDesk.Data.Mailing;
using ReturnsDesk.Domain.Audit;

namespace ReturnsDesk.Data;

public abstract partial class ReturnsDb
{
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    /// <summary>Set for one unit of work by whoever puts its notes into the chain before the commit.</summary>
    internal AuditRecorder? Recorder { get; set; }

    /// <summary>True for a unit of work that people see the steps of: customers are told by mail of what it does to their cases.</summary>
    internal bool TellsCustomers { get; set; }

    /// <summary>SQLite has no row version, so the desk bumps its own: a lost race is then a refusal, never a lost edit.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (TellsCustomers)
        {
            await MailRecorder.QueueAsync(this, cancellationToken);
        }

        BumpVersions();
        var seen = Recorder is null ? [] : AuditRecorder.Look(ChangeTracker);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        Tell(seen);
        return saved;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (TellsCustomers && MailRecorder.HasWork(this))
        {
            throw new InvalidOperationException("What a customer is told is saved asynchronously.");
        }

        BumpVersions();
        var seen = Recorder is null ? [] : AuditRecorder.Look(ChangeTracker);
        var saved = base.SaveChanges(acceptAllChangesOnSuccess);
        Tell(seen);
        return saved;
    }

    private void Tell(IReadOnlyList<Sighting> seen)
    {
        if (seen.Count > 0)
        {
            Recorder!.Tell(this, seen);
        }
    }
}
