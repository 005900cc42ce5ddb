using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReturnsDesk.Data;
using ReturnsDesk.Features;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>The database of a run: a file, or a database of its own on the server that <c>with-postgres.sh</c> started. Read from outside of the desk.</summary>
internal sealed class RigDatabase : IAsyncDisposable
{
    private const string Variable = "RETURNSDESK_TEST_POSTGRES";
    private readonly ServiceProvider _services;

    private RigDatabase(Engine engine, string connectionString, string folder, string? file)
    {
        (Engine, File) = (engine, file);
        Settings = new()
        {
            ["Database:Provider"] = engine.ToString(),
            ["Database:ConnectionString"] = connectionString,
            ["Audit:Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["Audit:HeadFile"] = Path.Combine(folder, "audit-heads.txt"),
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        _services = new ServiceCollection().AddLogging().AddWords().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System)
            .AddReturnsDb(configuration).AddDeskFeatures(configuration).BuildServiceProvider();
    }

    public Engine Engine { get; }

    /// <summary>Of SQLite; null on a server.</summary>
    public string? File { get; }
    public Dictionary<string, string?> Settings { get; }

    public static async Task<RigDatabase> CreateAsync(Engine engine, string folder)
    {
        if (engine == Engine.Sqlite)
        {
            var file = Path.Combine(folder, "desk.db");
            return await PreparedAsync(new RigDatabase(engine, $"Data Source={file}", folder, file));
        }

        var server = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException($"{Variable} is not set: run it by ReturnsDesk.Tests/Support/with-postgres.sh.");
        var name = $"rig_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return await PreparedAsync(new RigDatabase(engine, new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 }.ToString(), folder, null));
    }

    public ReturnsDb Open() => _services.GetRequiredService<IDbContextFactory<ReturnsDb>>().CreateDbContext();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IServiceProvider Services => _services;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task<RigDatabase> PreparedAsync(RigDatabase database)
    {
        await database._services.PrepareDatabaseAsync();
        return database;
    }
}
