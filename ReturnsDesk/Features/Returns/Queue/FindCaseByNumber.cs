using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Queue;

/// <summary>The number of the one return that a return number or waybill means; null where none or several have it.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class FindCaseByNumber(DeskStore store)
{
    public Task<string?> ReadAsync(Actor actor, string text, CancellationToken cancellationToken = default) =>
        store.ReadAsync<FindCaseByNumber, string?>(actor, db => FindAsync(db, text, cancellationToken), cancellationToken);

    private static async Task<string?> FindAsync(ReturnsDb db, string text, CancellationToken cancellationToken)
    {
        var waybill = Waybills.Normalise(text);
        if (waybill.Length == 0)
        {
            return null;
        }

        var number = ReturnNumber.Parse(text);
        var found = await db.ReturnCases
            .Where(row => row.Number == number || row.Waybill == waybill)
            .OrderBy(row => row.Id).Select(row => row.Number).Take(2)
            .ToListAsync(cancellationToken);
        return found.Count == 1 ? found[0] : found.Find(candidate => candidate == number);
    }
}
