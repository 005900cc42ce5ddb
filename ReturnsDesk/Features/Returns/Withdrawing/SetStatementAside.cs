using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>A person found that nothing follows from a statement, and says why. Refused: <c>statement.unknown</c>, <c>statement.handled</c>, <c>statement.reason</c>.</summary>
[Requires(Permissions.HandleWithdrawals)]
public sealed class SetStatementAside(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, string reference, string reason, CancellationToken cancellationToken = default) =>
        store.WriteAsync<SetStatementAside>(
            actor,
            async db => await db.WithdrawalStatements.SingleOrDefaultAsync(found => found.Reference == reference, cancellationToken) is { } statement
                ? statement.SetAside(actor, clock.GetUtcNow().UtcDateTime, reason)
                : new Refusal("statement.unknown", reference),
            cancellationToken);
}
