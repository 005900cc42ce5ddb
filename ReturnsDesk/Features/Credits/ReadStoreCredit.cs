using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Credits;

/// <summary>What a customer can spend, by the e-mail address. Somebody unknown has nothing.</summary>
[Requires(Permissions.ReadStoreCredit)]
public sealed class ReadStoreCredit(DeskStore store, TimeProvider clock)
{
    public Task<CreditView> ReadAsync(Actor actor, string email, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadStoreCredit, CreditView>(
            actor,
            async db => CreditLots.View(CreditLots.KeyOf(email), await CreditLots.OfAsync(db, CreditLots.KeyOf(email), cancellationToken), clock.GetUtcNow().UtcDateTime),
            cancellationToken);
}
