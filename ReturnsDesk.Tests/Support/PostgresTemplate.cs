using Npgsql;

namespace ReturnsDesk.Tests.Support;

/// <summary>The database that all others are cloned from: its schema, and the few rows that the migrations wrote.</summary>
internal sealed class PostgresTemplate
{
    /// <summary>What a test could change besides rows: columns, triggers, constraints and indexes.</summary>
    private const string SchemaSql = """
        SELECT md5(string_agg(part, ' ' ORDER BY part)) FROM (
            SELECT format('%s.%s:%s%s', c.relname, a.attname, a.atttypid, a.attnotnull) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0
            UNION ALL SELECT format('%s:%s%s', t.tgname, t.tgenabled, t.tgfoid) FROM pg_trigger t WHERE NOT t.tgisinternal
            UNION ALL SELECT conname::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace) AS parts(part)
        """;

    private const string EmptySql = """
        DO $$
        DECLARE found record;
        BEGIN
            PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
            SET LOCAL session_replication_role = replica;
            FOR found IN SELECT oid::regclass AS name FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '__EFMigrationsHistory' AND pg_relation_size(oid) > 0
            LOOP EXECUTE 'DELETE FROM ' || found.name; END LOOP;
            PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) FROM pg_sequences WHERE last_value IS NOT NULL;
        END $$;
        """;

    private readonly string _schema;
    private readonly string _refill;

    private PostgresTemplate(string name, string schema, string refill) => (Name, _schema, _refill) = (name, schema, refill);

    public string Name { get; }

    public static async Task<PostgresTemplate> CreateAsync(string name, Func<string, string> connectionTo)
    {
        await using (var server = new NpgsqlConnection(connectionTo("postgres")))
        {
            await server.OpenAsync();
            await ExecuteAsync(server, $"CREATE DATABASE {name}");
        }

        await TestDb.MigrateAsync(Engine.PostgreSql, connectionTo(name));
        await using var connection = new NpgsqlConnection(connectionTo(name));
        await connection.OpenAsync();
        var template = new PostgresTemplate(name, (await AskAsync(connection, SchemaSql))!, await RefillAsync(connection));

        // PostgreSQL copies only a database that nobody is connected to.
        await connection.CloseAsync();
        NpgsqlConnection.ClearAllPools();
        return template;
    }

    /// <summary>Makes a clone as it was, numbers from one again; false where its schema is another now.</summary>
    public async Task<bool> EmptyAsync(NpgsqlConnection clone)
    {
        await clone.OpenAsync();
        if (await AskAsync(clone, SchemaSql) != _schema)
        {
            return false;
        }

        await ExecuteAsync(clone, EmptySql + _refill);
        return true;
    }

    /// <summary>Writes once more what the migrations wrote.</summary>
    private static async Task<string> RefillAsync(NpgsqlConnection connection)
    {
        var refill = "";
        foreach (var table in (await AskAsync(connection, "SELECT string_agg(relname, ',') FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '__EFMigrationsHistory' AND pg_relation_size(oid) > 0"))?.Split(',') ?? [])
        {
            var rows = await AskAsync(connection, $"SELECT json_agg(kept)::text FROM \"{table}\" AS kept");
            refill += rows is null ? "" : $" INSERT INTO \"{table}\" SELECT * FROM json_populate_recordset(NULL::\"{table}\", '{rows.Replace("'", "''", StringComparison.Ordinal)}');";
        }

        return refill;
    }

    private static async Task<string?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
