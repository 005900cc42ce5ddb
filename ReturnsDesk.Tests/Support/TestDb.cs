using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReturnsDesk.Data;

namespace ReturnsDesk.Tests.Support;

/// <summary>A real, empty database of one test: the app's own migrations, registrations and store, and a clock that stands still.</summary>
public sealed class TestDb : IAsyncDisposable
{
    /// <summary>The key of every test's audit chain; it lies as a file beside the SQLite ones, for the command line.</summary>
    public const string AuditKey = "dGhlIHRlc3RzIHNoYXJlIG9uZSBrZXksIGtub3duIHRvIGFsbA==";

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private TestDb(Engine engine, TestDatabase database)
    {
        (Engine, _database) = (engine, database);
        _services = Registrations(engine, database.ConnectionString).AddSingleton<TimeProvider>(Clock).BuildServiceProvider();
    }

    /// <summary>For <c>[MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]</c>.</summary>
    public static TheoryData<Engine> Engines { get; } = [Engine.Sqlite, Engine.PostgreSql];

    public Engine Engine { get; }
    public string ConnectionString => _database.ConnectionString;
    public IDbContextFactory<ReturnsDb> Databases => _services.GetRequiredService<IDbContextFactory<ReturnsDb>>();
    public DeskStore Store => _services.GetRequiredService<DeskStore>();

    /// <summary>Starts on a Monday, 2026-03-02 09:00 UTC.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public static async Task<TestDb> CreateAsync(Engine engine) =>
        new(engine, engine == Engine.Sqlite ? await SqliteTestDatabase.CreateAsync() : await PostgresTestDatabase.CreateAsync());

    public ReturnsDb Open() => Databases.CreateDbContext();

    /// <summary>A use case or query on this database; <paramref name="others"/> are what it needs besides the store and the clock.</summary>
    public T Use<T>(params object[] others) => (T)Use(typeof(T), others);

    public object Use(Type useCase, params object[] others) => ActivatorUtilities.CreateInstance(_services, useCase, others);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (HeadFileOf(Engine, ConnectionString) is { } heads)
        {
            File.Delete(heads);
        }

        await _database.DisposeAsync();
    }

    /// <summary>Brings an empty database to the app's schema, the way the app does it.</summary>
    internal static async Task MigrateAsync(Engine engine, string connectionString)
    {
        await using var services = Registrations(engine, connectionString).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<ReturnsDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
    }

    /// <summary>Null on SQLite: beside the file of the test.</summary>
    internal static string? HeadFileOf(Engine engine, string connectionString) =>
        engine == Engine.Sqlite ? null : Path.Combine(SqliteTestDatabase.Folder.FullName, new Npgsql.NpgsqlConnectionStringBuilder(connectionString).Database + ".audit-heads.txt");

    private static IServiceCollection Registrations(Engine engine, string connectionString)
    {
        var settings = new Dictionary<string, string?> { ["Database:Provider"] = engine.ToString(), ["Database:ConnectionString"] = connectionString, ["Audit:Key"] = AuditKey, ["Audit:HeadFile"] = HeadFileOf(engine, connectionString) };
        return new ServiceCollection().AddReturnsDb(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
    }
}
