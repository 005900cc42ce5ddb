using Microsoft.EntityFrameworkCore;

namespace ReturnsDesk.Tests.Support;

public sealed class PostgresTestDatabaseTests
{
    /// <summary>Others run beside this test and take what is given back, so it looks until it gets one that was used.</summary>
    [Fact]
    public async Task A_database_that_was_used_is_as_new()
    {
        string Mark(TestDb database) => database.ConnectionString;
        var seen = new HashSet<string>();
        for (var turn = 0; turn < 20; turn++)
        {
            await using var database = await TestDb.CreateAsync(Engine.PostgreSql);
            await using var db = database.Open();
            Assert.Equal(0, await db.Orders.CountAsync());
            Assert.Equal(1, await db.Set<ReturnsDesk.Domain.Audit.AuditHead>().CountAsync());
            Assert.Equal(1, (await database.AddAsync(new AReturn())).Id);
            Assert.Equal(1, await db.Orders.Select(order => order.Id).SingleAsync());
            if (!seen.Add(Mark(database)))
            {
                return;
            }
        }

        Assert.Fail("No database was used twice.");
    }

    [Fact]
    public async Task A_database_with_another_schema_is_not_used_again()
    {
        string name;
        await using (var database = await TestDb.CreateAsync(Engine.PostgreSql))
        {
            name = database.ConnectionString;
            await using var db = database.Open();
            await db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "AppendOnly_AuditEntries_Rows" ON "AuditEntries"; DELETE FROM "AuditEntries";""");
        }

        await using var left = new Npgsql.NpgsqlConnection(name);
        var gone = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => left.OpenAsync());
        Assert.Equal(Npgsql.PostgresErrorCodes.InvalidCatalogName, gone.SqlState);
    }
}
