using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.ApiKeys;

/// <summary>A key as wanted. <see cref="OwnerEmail"/>: for whom, at the command line; people make keys for themselves only.</summary>
public sealed record ApiKeyDraft(string Name, IReadOnlyList<string> Scopes, string? OwnerEmail = null);

/// <summary>A new key and its secret, which is told here and never again.</summary>
public sealed record NewApiKey(long Id, string Name, string Secret);

/// <summary>
/// Makes a key for a program. Refused: <c>api.key-name</c>, <c>api.key-scopes</c>, <c>api.scope-unknown</c>, <c>api.scope-above-own</c> where its owner does not hold
/// the right itself, <c>api.owner-unknown</c>.
/// </summary>
[Requires(Permissions.EditApiKeys)]
public sealed class CreateApiKey(DeskStore store, TimeProvider clock)
{
    private const int SecretBytes = 32;

    public async Task<Result<NewApiKey>> ExecuteAsync(Actor actor, ApiKeyDraft wanted, CancellationToken cancellationToken = default)
    {
        var secret = ApiKey.Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        ApiKey? made = null;
        var result = await store.WriteAsync<CreateApiKey>(
            actor,
            async db =>
            {
                var making = await MakeAsync(db, actor, wanted, secret, cancellationToken);
                made = making.Value;
                return new Result(making.Refusal);
            },
            cancellationToken);
        return result.Refusal is { } refusal ? refusal : new NewApiKey(made!.Id, made.Name, secret);
    }

    private async Task<Result<ApiKey>> MakeAsync(ReturnsDb db, Actor actor, ApiKeyDraft wanted, string secret, CancellationToken cancellationToken)
    {
        var name = wanted.Name.Trim();
        if (name.Length is 0 or > ApiKey.MostName || name.Any(char.IsControl))
        {
            return new Refusal("api.key-name", ApiKey.MostName) { Field = nameof(ApiKeyDraft.Name) };
        }

        if (await OwnerAsync(db, actor, wanted.OwnerEmail, cancellationToken) is not { } owner)
        {
            return new Refusal("api.owner-unknown", wanted.OwnerEmail ?? "") { Field = nameof(ApiKeyDraft.OwnerEmail) };
        }

        if (WhyNot(wanted.Scopes, await DeskStore.RolesAsync(db, owner, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        var key = new ApiKey(name, secret, ApiScopes.All.Where(wanted.Scopes.Contains), owner.Id, actor.Name, clock.GetUtcNow().UtcDateTime);
        db.ApiKeys.Add(key);
        return key;
    }

    private static Refusal? WhyNot(IReadOnlyList<string> scopes, IReadOnlyList<string> roles) =>
        scopes.Count == 0 ? new Refusal("api.key-scopes") { Field = nameof(ApiKeyDraft.Scopes) }
        : scopes.FirstOrDefault(scope => !ApiScopes.All.Contains(scope)) is { } unknown ? new Refusal("api.scope-unknown", unknown, string.Join(", ", ApiScopes.All)) { Field = nameof(ApiKeyDraft.Scopes) }
        : scopes.FirstOrDefault(scope => !ApiScopes.OpenTo([.. roles]).Contains(scope)) is { } above ? new Refusal("api.scope-above-own", above) { Field = nameof(ApiKeyDraft.Scopes) }
        : null;

    private static async Task<Actor?> OwnerAsync(ReturnsDb db, Actor actor, string? email, CancellationToken cancellationToken)
    {
        if (actor.IsPerson)
        {
            return actor;
        }

        var wanted = (email ?? "").Trim().ToUpperInvariant();
        var owner = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.NormalizedEmail == wanted && !user.IsDisabled, cancellationToken);
        return owner is null ? null : Actor.Staff(owner.Id, owner.DisplayName);
    }
}
