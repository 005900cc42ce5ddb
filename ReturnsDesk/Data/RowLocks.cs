using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Data;

/// <summary>
/// What a transaction must hold to itself before it reads what it decides by. On SQLite there is one writer anyway; on PostgreSQL, at READ COMMITTED, two transactions that each add to a sum
/// do not see each other's row, so both would find room for the last amount. Of the ways to prevent that:
/// SERIALIZABLE would make every writer repeat its work at 40001, a row with counters per day would have to be kept in step with every cancellation, and one row for all (the merchant's)
/// would make all proposals queue. A lock by name, held to the end of the transaction, makes only those wait that add to the same sum.
/// </summary>
public static class RowLocks
{
    /// <summary>
    /// The actor's own row, shared: who takes a right away must wait until this is committed, or this waits and then reads what is left of the rights. Rights are read after it.
    /// </summary>
    public static async Task PersonAsync(ReturnsDb db, Actor actor, CancellationToken cancellationToken)
    {
        if (db is PostgresReturnsDb && actor.Id.Length > 0)
        {
            await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "AspNetUsers" WHERE "Id" = {actor.Id} FOR SHARE""", cancellationToken);
        }
    }

    /// <summary>The refund, alone: of many who decide about it at once each sees what the one before did.</summary>
    public static async Task RefundAsync(ReturnsDb db, long refundId, CancellationToken cancellationToken)
    {
        if (db is PostgresReturnsDb)
        {
            await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Refunds" WHERE "Id" = {refundId} FOR UPDATE""", cancellationToken);
        }
    }

    /// <summary>The case, alone; false where somebody else works at it right now, which is then their affair.</summary>
    public static async Task<bool> TryCaseAsync(ReturnsDb db, string number, CancellationToken cancellationToken) =>
        db is not PostgresReturnsDb
        || (await db.Database.SqlQuery<long>($"""SELECT "Id" AS "Value" FROM "ReturnCases" WHERE "Number" = {number} FOR UPDATE SKIP LOCKED""").ToListAsync(cancellationToken)).Count > 0;

    /// <summary>The extension, alone, after whoever works at it now.</summary>
    public static async Task ExtensionAsync(ReturnsDb db, long extensionId, CancellationToken cancellationToken)
    {
        if (db is PostgresReturnsDb)
        {
            await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "DeadlineExtensions" WHERE "Id" = {extensionId} FOR UPDATE""", cancellationToken);
        }
    }

    /// <summary>The extension, alone; false where another node works at it.</summary>
    public static async Task<bool> TryExtensionAsync(ReturnsDb db, long extensionId, CancellationToken cancellationToken) =>
        db is not PostgresReturnsDb
        || (await db.Database.SqlQuery<long>($"""SELECT "Id" AS "Value" FROM "DeadlineExtensions" WHERE "Id" = {extensionId} FOR UPDATE SKIP LOCKED""").ToListAsync(cancellationToken)).Count > 0;

    /// <summary>These cases, alone, in one order for all, so that nobody waits in a circle.</summary>
    public static async Task CasesAsync(ReturnsDb db, long[] ids, CancellationToken cancellationToken)
    {
        if (db is PostgresReturnsDb)
        {
            await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "ReturnCases" WHERE "Id" = ANY ({ids}) ORDER BY "Id" FOR UPDATE""", cancellationToken);
        }
    }

    /// <summary>The shelves of these articles, alone, in one order for all: of two who want the last one each sees what the one before took.</summary>
    public static async Task ShelvesAsync(ReturnsDb db, string[] skus, CancellationToken cancellationToken)
    {
        if (db is PostgresReturnsDb)
        {
            await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "ProductVariants" WHERE "Sku" = ANY ({skus}) ORDER BY "Id" FOR UPDATE""", cancellationToken);
        }
    }

    /// <summary>The sums of these names, alone; always in the same order, so that nobody waits in a circle.</summary>
    public static async Task SumsAsync(ReturnsDb db, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        foreach (var name in names.Distinct().Order(StringComparer.Ordinal))
        {
            await NameAsync(db, name, cancellationToken);
        }
    }

    /// <summary>What has this name, alone.</summary>
    public static async Task NameAsync(ReturnsDb db, string name, CancellationToken cancellationToken)
    {
        if (db is PostgresReturnsDb)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellationToken);
        }
    }

    public static string Proposer(Actor actor) => $"refunds by {actor.Id}";

    public static string Customer(long customerId) => string.Create(CultureInfo.InvariantCulture, $"refunds to customer {customerId}");
}
