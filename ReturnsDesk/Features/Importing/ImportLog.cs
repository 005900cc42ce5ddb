using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Importing;

/// <summary>Keeps a record of each import; one found running at the next import was cut off.</summary>
public sealed class ImportLog(DeskStore store, TimeProvider clock)
{
    private const int NameLength = 260;

    /// <summary>Gives the id of the record; zero where it could not be written.</summary>
    public async Task<long> StartAsync<TUseCase>(Actor actor, string fileName, string content, CancellationToken cancellationToken)
    {
        var batch = new ImportBatch
        {
            FileName = fileName.Length > NameLength ? fileName[^NameLength..] : fileName,
            Content = content,
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

    /// <summary>Told even when the import itself was cancelled.</summary>
    public Task EndAsync<TUseCase>(Actor actor, long batchId, ImportReport report) =>
        batchId == 0 ? Task.CompletedTask : store.WriteAsync<TUseCase>(
            actor,
            async db =>
            {
                var batch = await db.ImportBatches.SingleAsync(row => row.Id == batchId);
                batch.EndedAt = clock.GetUtcNow().UtcDateTime;
                batch.State = report.WasCancelled ? ImportState.Cancelled : ImportState.Done;
                (batch.Rows, batch.Added, batch.Changed, batch.Unchanged, batch.Refused) =
                    (report.Rows, report.Added, report.Changed, report.Unchanged, report.Problems.Count);
                return Result.Done;
            },
            CancellationToken.None);
}
