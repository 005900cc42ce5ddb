namespace ReturnsDesk.Data;

/// <summary>
/// SQL for migrations that makes a table one that only grows: a changed, replaced or deleted row is refused by the engine itself.
/// SQLite drops triggers with their table: a migration that rebuilds one must ask for them again.
/// </summary>
internal static class AppendOnly
{
    private const string Function = "desk_append_only";

    public static string OnSqlite(string table, string key = "Id") => $"""
        CREATE TRIGGER "AppendOnly_{table}_Update" BEFORE UPDATE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} only grows'); END;
        CREATE TRIGGER "AppendOnly_{table}_Delete" BEFORE DELETE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} only grows'); END;
        CREATE TRIGGER "AppendOnly_{table}_Replace" BEFORE INSERT ON "{table}" WHEN EXISTS (SELECT 1 FROM "{table}" WHERE "{key}" = NEW."{key}")
        BEGIN SELECT RAISE(ABORT, '{table} only grows'); END;
        """;

    public static string OnPostgreSql(string table) => $"""
        CREATE OR REPLACE FUNCTION {Function}() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END
        $body$;
        CREATE TRIGGER "AppendOnly_{table}_Rows" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION {Function}();
        CREATE TRIGGER "AppendOnly_{table}_Truncate" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION {Function}();
        """;

    public static string OffSqlite(string table) => $"""
        DROP TRIGGER IF EXISTS "AppendOnly_{table}_Update";
        DROP TRIGGER IF EXISTS "AppendOnly_{table}_Delete";
        DROP TRIGGER IF EXISTS "AppendOnly_{table}_Replace";
        """;

    public static string OffPostgreSql(string table) => $"""
        DROP TRIGGER IF EXISTS "AppendOnly_{table}_Rows" ON "{table}";
        DROP TRIGGER IF EXISTS "AppendOnly_{table}_Truncate" ON "{table}";
        """;
}
