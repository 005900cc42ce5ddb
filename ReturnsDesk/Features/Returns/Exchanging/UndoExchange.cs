using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>
/// Ends an exchange as if it had not been: before it was sent the customer takes the refund instead; after it, what was sent came back and what was bought stays with the customer.
/// Refused: <c>return.unknown</c>, <c>case.changed-meanwhile</c>, and what <see cref="ReturnCase.UndoReplacement"/> refuses.
/// </summary>
[Requires(Permissions.DecideReturn)]
public sealed class UndoExchange(CaseChange change)
{
    /// <param name="toShelf">What came back is as new and lies on the shelf again.</param>
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string reason, bool toShelf, CancellationToken cancellationToken = default) =>
        change.RunAsync<UndoExchange>(actor, target, (returnCase, deed, db) => UndoAsync(db, returnCase, deed, reason, toShelf, cancellationToken), cancellationToken);

    private static async Task<Result> UndoAsync(ReturnsDb db, ReturnCase returnCase, Deed deed, string reason, bool toShelf, CancellationToken cancellationToken)
    {
        var wasSent = returnCase.Replacement?.Status == ReplacementStatus.Sent;
        var undone = returnCase.UndoReplacement(deed, reason);
        if (!undone.Refused && wasSent && toShelf)
        {
            var stocked = returnCase.Replacement!.Items.Where(item => item.IsStocked).ToList();
            var shelves = await ExchangeShelf.LockedAsync(db, returnCase.Currency, stocked.Select(item => item.Sku), cancellationToken);
            stocked.ForEach(item => shelves.GetValueOrDefault(item.Sku)?.PutBack(item.Units));
        }

        return undone;
    }
}
