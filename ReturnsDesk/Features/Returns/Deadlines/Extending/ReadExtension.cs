using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>What became of one case. <see cref="Code"/> names why it was skipped.</summary>
public sealed record ExtensionResultRow(long Id, string Number, string CustomerName, Money Stake, ExtensionOutcome Outcome, string? Code, DateTime? WasDueAt, DateTime? IsDueAt);

/// <summary>One extension, a page of its cases, and after which the next page begins; null at the end.</summary>
public sealed record ExtensionResult(ExtensionView Extension, IReadOnlyList<ExtensionResultRow> Rows, long? Next);

/// <summary>Reads one extension with the results of its cases, in the order of their deadlines; null where there is no such extension.</summary>
[Requires(Permissions.MoveDeadlines)]
public sealed class ReadExtension(DeskStore store)
{
    private const int MostRows = 50;

    public Task<ExtensionResult?> ReadAsync(Actor actor, long extensionId, ExtensionOutcome? outcome = null, long afterId = 0, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadExtension, ExtensionResult?>(actor, db => FindAsync(db, extensionId, outcome, afterId, cancellationToken), cancellationToken);

    private static async Task<ExtensionResult?> FindAsync(ReturnsDb db, long extensionId, ExtensionOutcome? outcome, long afterId, CancellationToken cancellationToken)
    {
        if (await db.DeadlineExtensions.SingleOrDefaultAsync(row => row.Id == extensionId, cancellationToken) is not { } extension)
        {
            return null;
        }

        var found = await (
            from row in db.DeadlineExtensionRows
            join returnCase in db.ReturnCases on row.ReturnCaseId equals returnCase.Id
            where row.DeadlineExtensionId == extensionId && (outcome == null || row.Outcome == outcome) && row.Id > afterId
            orderby row.Id
            select new
            {
                row.Id,
                returnCase.Number,
                returnCase.Order.Customer.Name,
                returnCase.StakeMinor,
                returnCase.Currency,
                row.Outcome,
                row.Code,
                row.WasDueAt,
                row.IsDueAt,
            }).Take(MostRows + 1).ToListAsync(cancellationToken);
        ExtensionResultRow[] rows = [.. found.Take(MostRows).Select(row =>
            new ExtensionResultRow(row.Id, row.Number, row.Name, new Money(row.StakeMinor, row.Currency), row.Outcome, row.Code, row.WasDueAt, row.IsDueAt))];
        return new ExtensionResult(ReadExtensions.ViewOf(extension), rows, found.Count > MostRows ? rows[^1].Id : null);
    }
}
