using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReturnsDesk.Tests.Support;

/// <summary>Listens to the queries that are sent to one SQLite database, and tells how SQLite would go about them.</summary>
public sealed class QueryPlans : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _connectionString;
    private readonly ConcurrentQueue<(string Text, List<(string Name, object? Value)> Values)> _heard = new();
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];

    private QueryPlans(string connectionString)
    {
        _connectionString = connectionString;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The steps of every query that <paramref name="work"/> sent, one line each.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(TestDb database, Func<Task> work)
    {
        using var plans = new QueryPlans(database.ConnectionString);
        await work();
        List<string> steps = [];
        foreach (var (text, values) in plans._heard)
        {
            steps.AddRange(await ExplainAsync(database.ConnectionString, text, values));
        }

        return steps;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Microsoft.EntityFrameworkCore.DbLoggerCategory.Name)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: var key, Value: CommandEventData { Command: SqliteCommand { Connection: { } connection } command } } && key == RelationalEventId.CommandExecuting.Name
            && Source(connection.ConnectionString) == Source(_connectionString))
        {
            _heard.Enqueue((command.CommandText, [.. command.Parameters.Cast<SqliteParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }

    private static string Source(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;

    private static async Task<List<string>> ExplainAsync(string connectionString, string text, List<(string Name, object? Value)> values)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the app's own query.
        command.CommandText = "EXPLAIN QUERY PLAN " + text;
#pragma warning restore CA2100
        values.ForEach(value => command.Parameters.AddWithValue(value.Name, value.Value ?? DBNull.Value));
        List<string> steps = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}
