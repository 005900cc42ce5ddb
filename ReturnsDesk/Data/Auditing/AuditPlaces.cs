using Microsoft.Data.Sqlite;
using Npgsql;

namespace ReturnsDesk.Data.Auditing;

/// <summary>Where the key and the exported heads lie: beside the data, never in it. Null for a database that lives in memory.</summary>
public sealed record AuditPlaces(string? KeyFile, string? HeadFile)
{
    internal const string KeyName = "audit.key";

    public static AuditPlaces BesideSqlite(string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString);
        if (connection.Mode == SqliteOpenMode.Memory || connection.DataSource is ":memory:" or "")
        {
            return new AuditPlaces(null, null);
        }

        var file = DataFolder.Resolve(connection.DataSource);
        return In(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file));
    }

    public static AuditPlaces ForPostgreSql(string connectionString) =>
        In(DataFolder.Resolve("data"), new NpgsqlConnectionStringBuilder(connectionString).Database ?? "returnsdesk");

    // Several data files may share a folder, and so a key; a head is only ever compared with the chain it was written for.
    private static AuditPlaces In(string folder, string name) => new(Path.Combine(folder, KeyName), Path.Combine(folder, name + ".audit-heads.txt"));
}
