using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Importing;

/// <summary>What became of an import.</summary>
public enum ImportOutcome
{
    Running,
    Done,
    Cancelled,

    /// <summary>The program stopped or failed in between: importing the same file again goes on where it stopped.</summary>
    CutOff,
}

/// <summary>An import of the past. <see cref="Content"/> is <c>orders</c>, <c>returns</c> or <c>deadlines</c>, <see cref="Problems"/> counts rows that were refused.</summary>
public sealed record ImportRow(
    long Id, string FileName, string Content, string Format, DateTime StartedAt, DateTime? EndedAt, string StartedBy, ImportOutcome Outcome,
    int Rows, int Added, int Changed, int Unchanged, int Problems);

/// <summary>What the import page starts from: the merchant's currency and zone, which files without them are read in, and the imports before, newest first.</summary>
public sealed record ImportDesk(string Currency, TimeZoneInfo Zone, IReadOnlyList<ImportRow> Past);

/// <summary>Reads the newest imports and what the next one starts from.</summary>
[Requires(Permissions.ImportOrders)]
public sealed class ReadImports(DeskStore store, ImportLog log)
{
    private const int MostRows = 20;

    public Task<ImportDesk> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadImports, ImportDesk>(
            actor,
            async db =>
            {
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                var past = await db.ImportBatches.OrderByDescending(batch => batch.Id).Take(MostRows).ToListAsync(cancellationToken);
                return new ImportDesk(merchant.Currency, merchant.TimeZone, [.. past.Select(Row)]);
            },
            cancellationToken);

    private ImportRow Row(ImportBatch batch) => new(
        batch.Id, batch.FileName, batch.Content, batch.Format, batch.StartedAt, batch.EndedAt, batch.StartedBy, OutcomeOf(batch),
        batch.Rows, batch.Added, batch.Changed, batch.Unchanged, batch.Refused);

    private ImportOutcome OutcomeOf(ImportBatch batch) => log.WasCutOff(batch.State, batch.StartedAt)
        ? ImportOutcome.CutOff
        : batch.State switch
        {
            ImportState.Running => ImportOutcome.Running,
            ImportState.Done => ImportOutcome.Done,
            ImportState.Cancelled => ImportOutcome.Cancelled,
            _ => throw new InvalidOperationException($"Unknown state {batch.State}."),
        };
}
