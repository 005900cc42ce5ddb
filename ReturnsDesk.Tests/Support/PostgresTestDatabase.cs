using System.Collections.Concurrent;
using Npgsql;

namespace ReturnsDesk.Tests.Support;

/// <summary>
/// A database per test on the server that <c>test.sh</c> started, cloned from one that went through the migrations once. Cloning costs half a second, so a database is emptied
/// and used again, unless the test changed its schema.
/// </summary>
internal sealed class PostgresTestDatabase : TestDatabase
{
    private const string Variable = "RETURNSDESK_TEST_POSTGRES";

    /// <summary>Deleted rows stay behind and slow a database down.</summary>
    private const int MostUses = 30;
    private static readonly Lazy<Task<PostgresTemplate>> Template = new(() => PostgresTemplate.CreateAsync(NewName(), ConnectionTo));
    private static readonly ConcurrentBag<(string Name, int Uses)> Idle = [];
    private readonly string _name;
    private readonly int _uses;

    private PostgresTestDatabase(string name, int uses)
        : base(ConnectionTo(name)) => (_name, _uses) = (name, uses);

    private static string Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
        ? server
        : throw new InvalidOperationException($"This test needs PostgreSQL and {Variable} is not set: run ./test.sh, or ReturnsDesk.Tests/Support/with-postgres.sh dotnet test.");

    public static async Task<PostgresTestDatabase> CreateAsync()
    {
        var template = await Template.Value;
        if (Idle.TryTake(out var idle))
        {
            return new PostgresTestDatabase(idle.Name, idle.Uses + 1);
        }

        var name = NewName();
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {template.Name} STRATEGY file_copy");
        return new PostgresTestDatabase(name, 1);
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
            if (_uses < MostUses && await (await Template.Value).EmptyAsync(connection))
            {
                Idle.Add((_name, _uses));
                return;
            }

            NpgsqlConnection.ClearPool(connection);
        }

        await RunAsync($"DROP DATABASE {_name} WITH (FORCE)");
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
