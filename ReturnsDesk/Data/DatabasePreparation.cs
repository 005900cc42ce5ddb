using Microsoft.EntityFrameworkCore;

namespace ReturnsDesk.Data;

/// <summary>What is done to a database before anything else, at every start.</summary>
public static class DatabasePreparation
{
    /// <summary>Brings the schema up to date and adds the rows that no desk can be without.</summary>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ReturnsDb>>().CreateDbContextAsync(cancellationToken);

        // Migrating asks for the right to create tables even where there is nothing to do; a careful operator does not give it.
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }

        await DeskDefaults.EnsureAsync(db, services.GetRequiredService<TimeProvider>(), cancellationToken);
    }
}
