using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Importing;

/// <summary>What a record of an import begins with. <see cref="Content"/> is <c>orders</c>, <c>returns</c>, <c>deadlines</c> or <c>stock</c>.</summary>
public sealed record ImportStart(string FileName, string Content, string Format)
{
    public const string Orders = "orders";
    public const string Returns = "returns";
    public const string Deadlines = "deadlines";
    public const string Stock = "stock";
}

/// <summary>Keeps a record of each import. Its counts are written with each chunk, so they are right even where a run was cut off.</summary>
public sealed class ImportLog(DeskStore store, TimeProvider clock)
{
    private const int NameLength = 260;
    private readonly DateTime _programStartedAt = clock.GetUtcNow().UtcDateTime;

    /// <summary>True for a record that says it is running although the program that ran it is gone.</summary>
    public bool WasCutOff(ImportState state, DateTime startedAt) => state == ImportState.CutOff || (state == ImportState.Running && startedAt < _programStartedAt);

    /// <summary>Gives the id of the new record.</summary>
    public async Task<long> StartAsync<TUseCase>(Actor actor, ImportStart start, CancellationToken cancellationToken)
    {
        var batch = new ImportBatch
        {
            FileName = start.FileName.Length > NameLength ? start.FileName[^NameLength..] : start.FileName,
            Content = start.Content,
            Format = start.Format,
            StartedAt = clock.GetUtcNow().UtcDateTime,
            StartedBy = actor.Name,
        };
        await store.WriteAsync<TUseCase>(
            actor,
            db =>
            {
                db.ImportBatches.Add(batch);
                return Task.FromResult(Result.Done);
            },
            cancellationToken);
        return batch.Id;
    }

    /// <summary>Adds what one chunk did, in the transaction of the chunk.</summary>
    internal static Task CountAsync(ReturnsDb db, long batchId, ImportTally chunk, CancellationToken cancellationToken) =>
        db.ImportBatches.Where(batch => batch.Id == batchId).ExecuteUpdateAsync(
            batch => batch
                .SetProperty(row => row.Added, row => row.Added + chunk.Added)
                .SetProperty(row => row.Changed, row => row.Changed + chunk.Changed)
                .SetProperty(row => row.Unchanged, row => row.Unchanged + chunk.Unchanged)
                .SetProperty(row => row.Refused, row => row.Refused + chunk.Problems.Count),
            cancellationToken);

    /// <summary>Told even when the import itself was cancelled.</summary>
    internal Task EndAsync<TUseCase>(Actor actor, long batchId, ImportReport report, ImportState state) =>
        store.WriteAsync<TUseCase>(
            actor,
            async db =>
            {
                var batch = await db.ImportBatches.SingleAsync(row => row.Id == batchId);
                (batch.EndedAt, batch.State, batch.Rows, batch.Refused) = (clock.GetUtcNow().UtcDateTime, state, report.Rows, report.Problems.Count);
                return Result.Done;
            },
            CancellationToken.None);
}
