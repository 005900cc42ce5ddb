using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Components;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>How many statements wait for a person. The figure alone is no secret among those who work on returns.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadStatementCount(DeskStore store)
{
    public Task<int> ReadAsync(Actor actor, CancellationToken cancellationToken = default) => store.ReadAsync<ReadStatementCount, int>(
        actor, db => db.WithdrawalStatements.CountAsync(statement => statement.State == StatementState.NeedsPerson, cancellationToken), cancellationToken);
}

/// <summary>The figure beside the place.</summary>
internal sealed class StatementCounts(ReadStatementCount count) : IWorkCounts
{
    async Task<IReadOnlyDictionary<string, int>> IWorkCounts.ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        new Dictionary<string, int>(StringComparer.Ordinal) { [DeskUrls.Withdrawals] = await count.ReadAsync(actor, cancellationToken) };
}
