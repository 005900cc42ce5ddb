using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Mailing.Page;

/// <summary>Puts a mail that did not arrive back into the queue. Refused: <c>mail.unknown</c>, <c>mail.cannot-retry</c>.</summary>
[Requires(Permissions.EditMerchant)]
public sealed class TryMailAgain(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, long mailId, CancellationToken cancellationToken = default) => store.WriteAsync<TryMailAgain>(
        actor,
        async db => await db.OutboxMails.SingleOrDefaultAsync(mail => mail.Id == mailId, cancellationToken) is { } mail ? mail.TryAgain(clock.GetUtcNow().UtcDateTime) : new Refusal("mail.unknown"),
        cancellationToken);
}
