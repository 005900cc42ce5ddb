using System.Data;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Data.Auditing;

/// <summary>The chain for what does not go through <see cref="DeskStore"/>: sign-ins, and changes that Identity makes on a context of its own.</summary>
public sealed class AuditTrail(IDbContextFactory<ReturnsDb> databases, WriterTurns turns, AuditAppender appender)
{
    /// <summary>Runs what changes people on <paramref name="db"/> as one transaction together with its entries, unless it is refused.</summary>
    public async Task<Result> RunAsync(
        ReturnsDb db, Actor actor, string action, Func<Task<Result>> work, IsolationLevel isolation = IsolationLevel.ReadCommitted, CancellationToken cancellationToken = default)
    {
        using var turn = await turns.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(isolation, cancellationToken);
        var recorder = db.Recorder = new AuditRecorder(actor, action);
        try
        {
            var result = await work();
            if (!result.Refused)
            {
                await appender.AppendAsync(db, recorder.Notes, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }

            return result;
        }
        finally
        {
            db.Recorder = null;
        }
    }

    /// <summary>Something that happened, without a row that changed.</summary>
    public async Task TellAsync(AuditNote note, CancellationToken cancellationToken = default)
    {
        using var turn = await turns.EnterAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await appender.AppendAsync(db, [note], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
