using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReturnsDesk.Data;

/// <summary>What every SQLite connection is told when it opens: durable commits, foreign keys, erased bytes overwritten.</summary>
internal sealed class SqliteConnectionRules : DbConnectionInterceptor
{
    private const string Rules =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON; PRAGMA cell_size_check=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Rules;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Rules;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
