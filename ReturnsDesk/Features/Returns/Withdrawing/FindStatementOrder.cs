using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>Orders with the number that a person thinks a statement means.</summary>
[Requires(Permissions.HandleWithdrawals)]
public sealed class FindStatementOrder(DeskStore store)
{
    public Task<IReadOnlyList<CandidateOrder>> ReadAsync(Actor actor, string reference, string number, CancellationToken cancellationToken = default) =>
        store.ReadAsync<FindStatementOrder, IReadOnlyList<CandidateOrder>>(
            actor,
            async db =>
            {
                var emailKey = await db.WithdrawalStatements.Where(statement => statement.Reference == reference).Select(statement => statement.EmailKey).SingleOrDefaultAsync(cancellationToken);
                return emailKey is null ? [] : await CandidateOrders.NumberedAsync(db, number, emailKey, cancellationToken);
            },
            cancellationToken);
}
