using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.ApiKeys;

/// <summary>A key without its secret. <see cref="IsDead"/>: ended, or its owner is shut out.</summary>
public sealed record ApiKeyRow(long Id, string Name, string Hint, IReadOnlyList<string> Scopes, string OwnerName, DateTime CreatedAt, DateTime? LastUsedAt, DateTime? DisabledAt, bool OwnerIsDisabled)
{
    public bool IsDead => DisabledAt is not null || OwnerIsDisabled;
}

/// <summary>The keys and the scopes that the asking person could give to a new one.</summary>
public sealed record ApiKeysView(IReadOnlyList<ApiKeyRow> Keys, IReadOnlyList<string> OpenScopes);

/// <summary>Reads the keys, the living ones first.</summary>
[Requires(Permissions.ReadAudit)]
public sealed class ReadApiKeys(DeskStore store)
{
    private const int MostRows = 500;

    public Task<ApiKeysView> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadApiKeys, ApiKeysView>(actor, db => ViewAsync(db, actor, cancellationToken), cancellationToken);

    private static async Task<ApiKeysView> ViewAsync(ReturnsDb db, Actor actor, CancellationToken cancellationToken)
    {
        var keys = await db.ApiKeys
            .Join(db.Users, key => key.OwnerId, user => user.Id, (key, owner) => new { key, owner })
            .OrderBy(row => row.key.DisabledAt != null).ThenBy(row => row.key.Name).ThenBy(row => row.key.Id).Take(MostRows)
            .Select(row => new
            {
                row.key.Id,
                row.key.Name,
                row.key.Hint,
                row.key.Scopes,
                row.owner.DisplayName,
                row.key.CreatedAt,
                row.key.LastUsedAt,
                row.key.DisabledAt,
                row.owner.IsDisabled,
            })
            .ToListAsync(cancellationToken);
        return new ApiKeysView(
            [.. keys.Select(key => new ApiKeyRow(key.Id, key.Name, key.Hint, ApiScopes.Split(key.Scopes), key.DisplayName, key.CreatedAt, key.LastUsedAt, key.DisabledAt, key.IsDisabled))],
            ApiScopes.OpenTo([.. await DeskStore.RolesAsync(db, actor, cancellationToken)]));
    }
}
