using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Features.Importing;

/// <summary>
/// Takes over from a file which articles an exchange can send, at which price, and how many lie on the shelf. Articles that the file does not name stay as they are; the same file again
/// changes nothing. Problems are in the report; refused only for <c>desk.not-permitted</c> and <c>desk.busy</c>.
/// </summary>
[Requires(Permissions.ImportOrders)]
public sealed class ImportStock(DeskStore store, ImportLog log)
{
    private const int ChunkRows = 200;

    public async Task<Result<ImportReport>> ExecuteAsync(
        Actor actor, ImportSource source, ReadOptions options, bool dryRun = false, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if ((await store.WriteAsync<ImportStock>(actor, _ => Task.FromResult(Result.Done), cancellationToken)).Refusal is { } refusal)
        {
            return refusal;
        }

        var read = await StockFile.ReadAsync(source, options, cancellationToken);
        if (read.FileProblem is { } problem)
        {
            return new ImportReport { FileProblem = problem, IsDryRun = dryRun };
        }

        var work = new ImportWork<StockDraft>(StoreAsync, draft => new RowProblem(source.Name, draft.Row, null, ImportCodes.NotStored, draft.Sku));
        var run = new ImportRun<ImportStock, StockDraft>(store, log, actor, work, dryRun);
        return await run.RunAsync(
            new ImportStart(source.Name, ImportStart.Stock, nameof(FileFormat.GenericStock)),
            read.Articles.Chunk(ChunkRows),
            tally => Report(read, tally, dryRun),
            () => progress?.Report(new ImportProgress(run.Tally.Stored + run.Tally.Problems.Count, read.Articles.Count, run.Tally.Stored)),
            cancellationToken);
    }

    private static async Task<ImportTally> StoreAsync(ReturnsDb db, IReadOnlyList<StockDraft> drafts, CancellationToken cancellationToken)
    {
        string[] skus = [.. drafts.Select(draft => draft.Sku)];
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await RowLocks.ShelvesAsync(db, skus, cancellationToken);
        var known = await db.ProductVariants.Where(variant => skus.Contains(variant.Sku)).ToDictionaryAsync(variant => (variant.Sku, variant.Currency), cancellationToken);
        var tally = new ImportTally { Lines = drafts.Count };
        foreach (var draft in drafts)
        {
            if (!known.TryGetValue((draft.Sku, draft.Facts.Currency), out var variant))
            {
                db.ProductVariants.Add(new ProductVariant(draft.Sku, draft.Facts));
                tally.Added++;
            }
            else if (variant.Describe(draft.Facts))
            {
                tally.Changed++;
            }
            else
            {
                tally.Unchanged++;
            }
        }

        return tally;
    }

    private static ImportReport Report(StockResult read, ImportTally tally, bool dryRun) => new()
    {
        Rows = read.RowCount,
        Lines = tally.Lines,
        Added = tally.Added,
        Changed = tally.Changed,
        Unchanged = tally.Unchanged,
        Refused = tally.Problems.Count,
        IsDryRun = dryRun,
        Problems = [.. read.Problems, .. tally.Problems],
        Notices = read.Notices,
    };
}
