using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.ApiKeys;

/// <summary>Who calls, by the secret shown.</summary>
public sealed record ApiCaller(Actor Actor, IReadOnlyList<string> Scopes);

/// <summary>Finds the key of a secret and writes down that it was used; null for one that is unknown or ended, or whose owner is shut out.</summary>
[Requires(Permissions.EditApiKeys)]
public sealed class RecogniseApiKey(DeskStore store, TimeProvider clock)
{
    private const int MostActorName = 100;
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <summary>The desk asks, not a person: <paramref name="actor"/> is <see cref="Actor.Automatic"/>.</summary>
    public async Task<ApiCaller?> ReadAsync(Actor actor, string secret, CancellationToken cancellationToken = default)
    {
        var hash = ApiKey.HashOf(secret);
        var found = await store.ReadAsync<RecogniseApiKey, Found?>(
            actor,
            db => db.ApiKeys.Where(key => key.SecretHash == hash && key.DisabledAt == null)
                .Join(db.Users, key => key.OwnerId, user => user.Id, (key, owner) => new { key, owner })
                .Where(row => !row.owner.IsDisabled)
                .Select(row => new Found(row.key.Id, row.key.Name, row.key.Scopes, row.key.LastUsedAt, row.owner.Id, row.owner.DisplayName))
                .SingleOrDefaultAsync(cancellationToken),
            cancellationToken);
        if (found is null)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (found.LastUsedAt is not { } last || now - last >= Precision)
        {
            await NoteAsync(actor, found.Id, now, cancellationToken);
        }

        var name = $"{found.OwnerName} · {found.Name}";
        return new ApiCaller(Actor.Api(found.OwnerId, name.Length > MostActorName ? name[..MostActorName] : name, found.Id), ApiScopes.Split(found.Scopes));
    }

    /// <summary>Beside the version: two calls at once are no conflict. A refusal (the desk is busy) costs a minute of precision.</summary>
    private Task<Result> NoteAsync(Actor actor, long keyId, DateTime at, CancellationToken cancellationToken) =>
        store.WriteAsync<RecogniseApiKey>(
            actor,
            async db =>
            {
                await db.ApiKeys.Where(key => key.Id == keyId).ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, at), cancellationToken);
                return Result.Done;
            },
            cancellationToken);

    private sealed record Found(long Id, string Name, string Scopes, DateTime? LastUsedAt, string OwnerId, string OwnerName);
}
