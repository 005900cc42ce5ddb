using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Data;

/// <summary>Brings the database to what this program needs before anybody is served; safe to repeat.</summary>
public static class DatabaseStart
{
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ReturnsDb>>().CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await AddRolesAsync(db, cancellationToken);
    }

    /// <summary>Adds the roles that are not there yet.</summary>
    public static async Task AddRolesAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var present = await db.Roles.Select(role => role.Name).ToListAsync(cancellationToken);
        foreach (var name in Roles.All.Except(present))
        {
            db.Roles.Add(new IdentityRole(name!) { NormalizedName = name!.ToUpperInvariant() });
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
