using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReturnsDesk.Data;

namespace ReturnsDesk.Account;

/// <summary>
/// Whether a signed-in person may still be here: not disabled, and nothing was changed that ends their sessions (roles, password, second factor). Read at most once in three seconds per person,
/// however many pages they have open and however much they do in them.
/// </summary>
public sealed class StaffStamps(IDbContextFactory<ReturnsDb> databases, IOptions<IdentityOptions> identity, TimeProvider clock)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public async Task<bool> IsCurrentAsync(ClaimsPrincipal person, CancellationToken cancellationToken = default)
    {
        var claims = identity.Value.ClaimsIdentity;
        return person.FindFirstValue(claims.UserIdClaimType) is { } id
            && person.FindFirstValue(claims.SecurityStampClaimType) is { } stamp
            && await StampAsync(id, cancellationToken) == stamp;
    }

    private async Task<string?> StampAsync(string personId, CancellationToken cancellationToken)
    {
        var known = _known.GetValueOrDefault(personId);
        if (known is not null && clock.GetElapsedTime(known.ReadAt) < KeptFor)
        {
            return known.Stamp;
        }

        try
        {
            var readAt = clock.GetTimestamp();
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var stamp = await db.Users.Where(user => user.Id == personId && !user.IsDisabled).Select(user => user.SecurityStamp).SingleOrDefaultAsync(cancellationToken);
            _known[personId] = new Known(stamp, readAt);
            return stamp;
        }
        catch (DbException) when (known is not null)
        {
            // A database that does not answer lets nobody act anyway; it need not send everybody away from what they are typing.
            return known.Stamp;
        }
    }

    private sealed record Known(string? Stamp, long ReadAt);
}
