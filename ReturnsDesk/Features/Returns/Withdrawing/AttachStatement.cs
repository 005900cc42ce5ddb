using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>
/// A person found the order of a statement: opens its case, counted from when the statement arrived, and gives its number. Refused: <c>statement.unknown</c>,
/// <c>statement.handled</c>, <c>order.unknown</c>, <c>statement.nothing-open</c> where all of the order is in returns already, and what <c>ReturnCase.Open</c> refuses.
/// </summary>
[Requires(Permissions.HandleWithdrawals)]
public sealed class AttachStatement(DeskStore store, OpenStatement open, DeedRoom deeds)
{
    /// <param name="actor">Who found it.</param>
    /// <param name="reference">Of the statement.</param>
    /// <param name="orderId">The order it is about.</param>
    /// <param name="units">What of it; empty for all that is open.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<Result<string>> ExecuteAsync(Actor actor, string reference, long orderId, IReadOnlyList<WithdrawnUnits> units, CancellationToken cancellationToken = default) =>
        store.WriteAsync<AttachStatement, string>(actor, db => AttachAsync(db, actor, reference, orderId, units, cancellationToken), cancellationToken);

    private async Task<Result<string>> AttachAsync(ReturnsDb db, Actor actor, string reference, long orderId, IReadOnlyList<WithdrawnUnits> units, CancellationToken cancellationToken)
    {
        var statement = await db.WithdrawalStatements.SingleOrDefaultAsync(found => found.Reference == reference, cancellationToken);
        if (statement is null)
        {
            return new Refusal("statement.unknown", reference);
        }

        if (statement.WhyNotHandle() is { } handled)
        {
            return handled;
        }

        var order = await CaseOpening.LoadOrderAsync(db, orderId, cancellationToken);
        if (order is null)
        {
            return new Refusal("order.unknown", orderId);
        }

        var goods = units.Count > 0 ? OpenStatement.Chosen(order, units) : OpenStatement.Whole(order);
        if (goods.Count == 0)
        {
            return new Refusal("statement.nothing-open", order.Number);
        }

        var opened = await open.AddAsync(db, actor, statement, order, goods, cancellationToken);
        if (opened.Value is not { } returnCase)
        {
            return opened.Refusal!;
        }

        var deed = await deeds.WithoutPolicyAsync(db, actor, cancellationToken);
        returnCase.TellStatement(deed, reference);
        var attached = statement.Attach(actor, deed.At, orderId, returnCase.Number);
        return attached.Refusal is { } refusal ? refusal : returnCase.Number;
    }
}
