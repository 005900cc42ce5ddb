using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ReturnsDesk.Data;

/// <summary>
/// Adds many new rows of one table in the running transaction by one prepared statement, past the change tracker: some ten times as fast, for imports.
/// Columns, names and conversions are those of the model; what refers to other rows must be set before.
/// </summary>
internal sealed class BulkInsert<TEntity>
    where TEntity : class
{
    private const int RowsPerRoundTrip = 100;

    private readonly ReturnsDb _db;
    private readonly IEntityType _type;
    private readonly IProperty _id;
    private readonly IProperty[] _columns;
    private readonly StoreObjectIdentifier _table;

    public BulkInsert(ReturnsDb db)
    {
        _db = db;
        _type = db.Model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException($"{typeof(TEntity).Name} is no table.");
        _table = StoreObjectIdentifier.Create(_type, StoreObjectType.Table)!.Value;
        _id = _type.FindPrimaryKey()!.Properties.Single();
        _columns = [.. _type.GetFlattenedProperties().Where(property => property != _id || property.ValueGenerated == ValueGenerated.Never)];
    }

    /// <summary>SQLite is in the process and finds each parameter by walking the list: a row at a time. A server is asked in fewer round trips.</summary>
    private int RowsPerStatement => _db is SqliteReturnsDb ? 1 : RowsPerRoundTrip;

    /// <summary>Adds the rows.</summary>
    public async Task RunAsync(IReadOnlyList<TEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var (command, part) in Statements(rows, returning: ""))
        {
            Fill(command, part);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Adds the rows and gives each its id; <paramref name="name"/> tells them apart, in the entity and in the table.</summary>
    public async Task RunAsync(IReadOnlyList<TEntity> rows, string name, CancellationToken cancellationToken)
    {
        var property = _type.FindProperty(name)!;
        var byName = rows.ToDictionary(row => (string)property.GetGetter().GetClrValue(row)!, StringComparer.Ordinal);
        foreach (var (command, part) in Statements(rows, $" RETURNING {Quoted(_id)}, {Quoted(property)}"))
        {
            Fill(command, part);
            await using var ids = await command.ExecuteReaderAsync(cancellationToken);
            while (await ids.ReadAsync(cancellationToken))
            {
                _id.PropertyInfo!.SetValue(byName[ids.GetString(1)], ids.GetInt64(0));
            }
        }
    }

    private IEnumerable<(DbCommand Command, TEntity[] Part)> Statements(IReadOnlyList<TEntity> rows, string returning)
    {
        DbCommand? command = null;
        var filled = 0;
        foreach (var part in rows.Chunk(RowsPerStatement))
        {
            if (command is null || filled != part.Length)
            {
                command?.Dispose();
                (command, filled) = (Prepare(part.Length, returning), part.Length);
            }

            yield return (command, part);
        }

        command?.Dispose();
    }

    private DbCommand Prepare(int rows, string returning)
    {
        var command = _db.Database.GetDbConnection().CreateCommand();
        command.Transaction = _db.Database.CurrentTransaction!.GetDbTransaction();
        var tuples = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Enumerable.Range(0, _columns.Length).Select(column => Parameter(command, row, column)))})");
        var values = string.Join(", ", tuples);
        command.CommandText = $"INSERT INTO \"{_table.Name}\" ({string.Join(", ", _columns.Select(Quoted))}) VALUES {values}{returning}";
        return command;
    }

    private string Parameter(DbCommand command, int row, int column)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@p{row}_{column}");
        command.Parameters.Add(((RelationalTypeMapping)_columns[column].GetTypeMapping()).CreateParameter(command, name, null, nullable: true));
        return name;
    }

    private void Fill(DbCommand command, TEntity[] rows)
    {
        var at = 0;
        foreach (var row in rows)
        {
            foreach (var column in _columns)
            {
                var value = column.GetGetter().GetClrValueUsingContainingEntity(row);
                command.Parameters[at++].Value = (value is null ? null : column.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value) ?? DBNull.Value;
            }
        }
    }

    private string Quoted(IProperty property) => $"\"{property.GetColumnName(_table)}\"";
}
