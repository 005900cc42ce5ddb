using System.Data.Common;
using Npgsql;

namespace ReturnsDesk.Data;

/// <summary>An engine by its name and version, and whether it may lose what it acknowledged: figures of such a one say little.</summary>
public static class EngineWords
{
    /// <param name="open">A connection that is open.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public static async Task<string> OfAsync(DbConnection open, CancellationToken cancellationToken = default)
    {
        if (open is not NpgsqlConnection postgres)
        {
            return $"SQLite {open.ServerVersion}";
        }

        await using var asked = new NpgsqlCommand("SELECT current_setting('fsync') = 'on' AND current_setting('synchronous_commit') <> 'off'", postgres);
        return $"PostgreSQL {postgres.PostgreSqlVersion}" + (await asked.ExecuteScalarAsync(cancellationToken) is true ? "" : " (not durable: fsync or synchronous_commit is off)");
    }
}
