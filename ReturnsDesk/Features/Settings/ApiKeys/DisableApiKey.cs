using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.ApiKeys;

/// <summary>Ends a key at once and for ever. Refused: <c>api.key-unknown</c>, <c>api.key-disabled</c>.</summary>
[Requires(Permissions.EditApiKeys)]
public sealed class DisableApiKey(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, long keyId, CancellationToken cancellationToken = default) =>
        store.WriteAsync<DisableApiKey>(
            actor,
            async db => await db.ApiKeys.SingleOrDefaultAsync(key => key.Id == keyId, cancellationToken) is { } key
                ? key.Disable(clock.GetUtcNow().UtcDateTime)
                : new Refusal("api.key-unknown"),
            cancellationToken);
}
