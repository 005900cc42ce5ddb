using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Credits;

/// <summary>Books what ran out unspent. It could not be spent any more before; this says so in the ledger.</summary>
[Requires(Permissions.LapseDeadlines)]
public sealed class ExpireStoreCredit(DeskStore store, TimeProvider clock)
{
    /// <summary>So many lots are looked at in one call.</summary>
    public const int Batch = 100;

    /// <summary>Gives the number of lots that ran out.</summary>
    public Task<Result<int>> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.WriteAsync<ExpireStoreCredit, int>(actor, db => ExpireAsync(db, cancellationToken), cancellationToken);

    private async Task<Result<int>> ExpireAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var over = await db.CreditLots
            .Where(lot => lot.ExpiresAt <= now && lot.SpentMinor + lot.ExpiredMinor < lot.IssuedMinor + lot.BonusMinor)
            .OrderBy(lot => lot.ExpiresAt).ThenBy(lot => lot.Id).Take(Batch).ToListAsync(cancellationToken);
        return over.Count(lot => lot.Expire(now) > 0);
    }
}
