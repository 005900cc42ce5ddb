using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Features.Importing;

/// <summary>How a run stores some drafts, and what it says of one that the database refuses.</summary>
internal sealed record ImportWork<TDraft>(Func<ReturnsDb, IReadOnlyList<TDraft>, CancellationToken, Task<ImportTally>> Store, Func<TDraft, RowProblem> NotStored);

/// <summary>
/// One run of an import: some hundred drafts at a time, each chunk in one transaction together with the counts of its record.
/// What was stored stays, also when the run is cancelled or fails; a draft that the database refuses takes no other with it.
/// </summary>
internal sealed class ImportRun<TUseCase, TDraft>(DeskStore store, ImportLog log, Actor actor, ImportWork<TDraft> work, bool dryRun)
{
    private static readonly string[] OfOneDraft = ["desk.bound-exceeded", "desk.changed-meanwhile"];

    private long _batch;

    /// <summary>What was stored so far.</summary>
    public ImportTally Tally { get; } = new();

    public async Task<Result<ImportReport>> RunAsync(
        ImportStart start, IEnumerable<TDraft[]> chunks, Func<ImportTally, ImportReport> report, Action chunkStored, CancellationToken cancellationToken)
    {
        _batch = dryRun ? 0 : await log.StartAsync<TUseCase>(actor, start, cancellationToken);
        try
        {
            foreach (var chunk in chunks)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await StoreAsync(chunk, cancellationToken) is { } refusal)
                {
                    await EndAsync(report(Tally), ImportState.CutOff);
                    return refusal;
                }

                chunkStored();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            var cut = report(Tally) with { WasCancelled = true };
            await EndAsync(cut, ImportState.Cancelled);
            return cut;
        }
        catch
        {
            await EndAsync(report(Tally), ImportState.CutOff);
            throw;
        }

        var done = report(Tally);
        await EndAsync(done, ImportState.Done);
        return done;
    }

    private async Task<Refusal?> StoreAsync(TDraft[] drafts, CancellationToken cancellationToken)
    {
        var stored = await TryAsync(drafts, cancellationToken);
        if (stored.Value is { } counted)
        {
            Tally.Take(counted);
            return null;
        }

        if (!OfOneDraft.Contains(stored.Refusal!.Code))
        {
            return stored.Refusal;
        }

        if (drafts.Length == 1)
        {
            Tally.Problems.Add(work.NotStored(drafts[0]));
            return null;
        }

        foreach (var draft in drafts)
        {
            if (await StoreAsync([draft], cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private async Task<Result<ImportTally>> TryAsync(TDraft[] drafts, CancellationToken cancellationToken)
    {
        try
        {
            return dryRun
                ? await store.ReadAsync<TUseCase, ImportTally>(actor, db => work.Store(db, drafts, cancellationToken), cancellationToken)
                : await store.WriteAsync<TUseCase, ImportTally>(actor, db => StoreAsync(db, drafts, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (exception is DbUpdateException or DbException)
        {
            // What the store does not explain here is a value that a column does not hold.
            return new Refusal(OfOneDraft[0]);
        }
    }

    private async Task<Result<ImportTally>> StoreAsync(ReturnsDb db, TDraft[] drafts, CancellationToken cancellationToken)
    {
        var counted = await work.Store(db, drafts, cancellationToken);
        await ImportLog.CountAsync(db, _batch, counted, cancellationToken);
        return counted;
    }

    private Task EndAsync(ImportReport report, ImportState state) => dryRun ? Task.CompletedTask : log.EndAsync<TUseCase>(actor, _batch, report, state);
}
