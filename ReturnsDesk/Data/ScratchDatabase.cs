using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ReturnsDesk.Data;

/// <summary>
/// A new, empty database to measure in. It never is one that was there before: a file that is made now, or a database of its own on a PostgreSQL server. A connection string is only the way
/// to the server; what it names is neither read nor written. Gone afterwards, unless a file was named to be kept.
/// </summary>
public sealed class ScratchDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("returnsdesk-bench-");
    private string? _server;

    private ScratchDatabase()
    {
    }

    /// <summary>What the services must be configured with.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>The engine with its version, and whether it may lose what it acknowledged.</summary>
    public string Engine { get; private set; } = "";

    /// <param name="provider">As in <c>Database:Provider</c>.</param>
    /// <param name="server">The way to a PostgreSQL server, whose user may create databases.</param>
    /// <param name="file">Of SQLite: where it is kept; null for a temporary one.</param>
    /// <param name="cancellationToken">Stops the making.</param>
    /// <exception cref="IOException">The file is there already.</exception>
    public static async Task<ScratchDatabase> CreateAsync(string provider, string? server, string? file, CancellationToken cancellationToken = default)
    {
        var scratch = new ScratchDatabase();
        try
        {
            await (string.Equals(provider, "PostgreSql", StringComparison.OrdinalIgnoreCase) ? scratch.OnServerAsync(server ?? "", cancellationToken) : scratch.InFileAsync(file, cancellationToken));
            return scratch;
        }
        catch
        {
            await scratch.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await using var connection = new NpgsqlConnection(_server);
            await connection.OpenAsync();
            await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(Settings["Database:ConnectionString"]).Database} WITH (FORCE)", connection);
            await drop.ExecuteNonQueryAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task InFileAsync(string? file, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file ?? Path.Combine(_folder.FullName, "bench.db"));

        // Made now or not at all: what is there belongs to somebody.
        await new FileStream(path, FileMode.CreateNew).DisposeAsync();
        (Settings["Database:Provider"], Settings["Database:ConnectionString"]) = ("Sqlite", $"Data Source=\"{path}\"");

        // An empty file is no database yet: whoever opens it first to read would fail.
        await using var connection = new SqliteConnection($"Data Source=\"{path}\";Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var wal = connection.CreateCommand();
        wal.CommandText = "PRAGMA journal_mode = WAL";
        await wal.ExecuteScalarAsync(cancellationToken);
        Engine = await EngineWords.OfAsync(connection, cancellationToken);
    }

    private async Task OnServerAsync(string server, CancellationToken cancellationToken)
    {
        var name = $"returnsdesk_bench_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellationToken);
        await using (var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection))
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        _server = server;
        (Settings["Database:Provider"], Settings["Database:ConnectionString"]) = ("PostgreSql", new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString());

        // The desk of this server keeps its key and heads elsewhere.
        (Settings["Audit:Key"], Settings["Audit:HeadFile"]) = (Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Path.Combine(_folder.FullName, "audit-heads.txt"));
        Engine = await EngineWords.OfAsync(connection, cancellationToken);
    }
}
