using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>Reads an acknowledgement again, for the browser that sent the statement; null for one that is not there.</summary>
[Requires(Permissions.ReadWithdrawals)]
public sealed class ReadReceipt(DeskStore store)
{
    public Task<StatementReceipt?> ReadAsync(Actor actor, string reference, bool isMailed, CancellationToken cancellationToken = default) => store.ReadAsync<ReadReceipt, StatementReceipt?>(
        actor,
        db => db.WithdrawalStatements.Where(statement => statement.Reference == reference)
            .Select(statement => new StatementReceipt(statement.Reference, statement.ReceivedAt, statement.Text, statement.Culture, statement.Email, isMailed))
            .SingleOrDefaultAsync(cancellationToken),
        cancellationToken);
}
