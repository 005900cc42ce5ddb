using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Access;

/// <summary>Ends the session of a browser for good; without one it does nothing.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class LeavePortal(DeskStore store, TimeProvider clock)
{
    public async Task ExecuteAsync(string? secret, CancellationToken cancellationToken = default)
    {
        if (!AccessSecret.IsDrawn(secret))
        {
            return;
        }

        var hash = AccessSecret.HashOf(secret!);
        await store.WriteAsync<LeavePortal>(
            Actor.Customer(""),
            async db =>
            {
                (await db.PortalSessions.SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken))?.End(clock.GetUtcNow().UtcDateTime);
                return Result.Done;
            },
            cancellationToken);
    }
}
