using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns;

/// <summary>
/// The next free return number. The running part is one above the highest row id, and a row's id is never below its running part, so it is new.
/// Who draws holds the series until the transaction ends: without that, many who file at once draw the same number, and all but one of them work for nothing.
/// The unique index stays the last word, and the store tries again.
/// </summary>
public static class NextReturnNumber
{
    private const string Series = "return numbers";

    public static async Task<string> DrawAsync(ReturnsDb db, DateOnly on, CancellationToken cancellationToken) =>
        ReturnNumber.Of(on.Year, await RunningAsync(db, cancellationToken));

    /// <summary>The running part alone, for work that adds many rows in one transaction and counts on by itself.</summary>
    public static async Task<long> RunningAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        await RowLocks.NameAsync(db, Series, cancellationToken);
        return (await db.ReturnCases.MaxAsync(returnCase => (long?)returnCase.Id, cancellationToken) ?? 0) + 1;
    }
}
