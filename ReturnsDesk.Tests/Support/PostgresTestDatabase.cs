using Npgsql;

namespace ReturnsDesk.Tests.Support;

/// <summary>A database per test on the server that <c>test.sh</c> started, cloned from one that went through the migrations once.</summary>
internal sealed class PostgresTestDatabase : TestDatabase
{
    private const string Variable = "RETURNSDESK_TEST_POSTGRES";
    private static readonly Lazy<Task<string>> Template = new(CreateTemplateAsync);

    private PostgresTestDatabase(string name)
        : base(ConnectionTo(name))
    {
    }

    private static string Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
        ? server
        : throw new InvalidOperationException($"This test needs PostgreSQL and {Variable} is not set: run ./test.sh, or ReturnsDesk.Tests/Support/with-postgres.sh dotnet test.");

    public static async Task<PostgresTestDatabase> CreateAsync()
    {
        var template = await Template.Value;
        var name = NewName();
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy");
        return new PostgresTestDatabase(name);
    }

    public override async ValueTask DisposeAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
        await RunAsync($"DROP DATABASE {connection.Database} WITH (FORCE)");
    }

    private static async Task<string> CreateTemplateAsync()
    {
        var name = NewName();
        await RunAsync($"CREATE DATABASE {name}");
        await TestDb.MigrateAsync(Engine.PostgreSql, ConnectionTo(name));

        // PostgreSQL copies only a database that nobody is connected to.
        NpgsqlConnection.ClearAllPools();
        return name;
    }

    private static string NewName() => $"test_{Guid.NewGuid():N}";

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ToString();

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
