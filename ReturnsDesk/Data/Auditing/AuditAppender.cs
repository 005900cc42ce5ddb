using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Audit;

namespace ReturnsDesk.Data.Auditing;

/// <summary>Puts notes at the end of the chain, in the transaction that is open and last before its commit: who holds the head holds up every other append.</summary>
public sealed class AuditAppender(AuditKey key, TimeProvider clock)
{
    private const string Head = """SELECT * FROM "AuditHeads" WHERE "Id" = 1""";

    /// <exception cref="InvalidOperationException">The chain was written with another key than the one at hand.</exception>
    public async Task AppendAsync(ReturnsDb db, IReadOnlyList<AuditNote> notes, CancellationToken cancellationToken)
    {
        if (notes.Count == 0)
        {
            return;
        }

        var secret = key.FindOrDraw();
        var mark = AuditHasher.MarkOf(secret);
        var head = (await Locked(db).AsNoTracking().ToListAsync(cancellationToken)).Single();
        Hold(head, mark);
        var entries = AuditChain.After(head.Seq, head.Hash, new AuditHasher(secret), clock.GetUtcNow().UtcDateTime, notes);
        await new BulkInsert<AuditEntry>(db).RunAsync(entries, cancellationToken);
        await db.AuditHeads.ExecuteUpdateAsync(
            row => row.SetProperty(moved => moved.Seq, entries[^1].Seq).SetProperty(moved => moved.Hash, entries[^1].Hash).SetProperty(moved => moved.KeyMark, mark),
            cancellationToken);
    }

    /// <summary>Ends a start that could not write: better told now than at the first click.</summary>
    /// <exception cref="InvalidOperationException">The chain was written with another key than the one at hand.</exception>
    public async Task CheckKeyAsync(ReturnsDb db, CancellationToken cancellationToken = default) =>
        Hold(await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken), AuditHasher.MarkOf(key.FindOrDraw()));

    private static void Hold(AuditHead head, string mark)
    {
        if (head.KeyMark.Length > 0 && head.KeyMark != mark)
        {
            throw new InvalidOperationException("The audit chain of this database was written with another key. Put its audit.key back beside the data, or set Audit:Key.");
        }
    }

    // SQLite's writer holds the whole file since BEGIN IMMEDIATE.
    private static IQueryable<AuditHead> Locked(ReturnsDb db) => db is PostgresReturnsDb ? db.AuditHeads.FromSqlRaw(Head + " FOR UPDATE") : db.AuditHeads.FromSqlRaw(Head);
}
