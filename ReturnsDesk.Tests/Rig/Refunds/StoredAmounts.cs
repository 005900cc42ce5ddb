using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>I-12: every amount is stored as a whole number of minor units, and every currency is one of ISO 4217. SQLite would take anything for a number, so each row is looked at.</summary>
internal sealed class StoredAmounts(ReturnsDb db)
{
    private const string Suffix = "Minor";

    public async Task<IReadOnlyList<string>> BreaksAsync()
    {
        List<string> breaks = [];
        foreach (var (table, column, property) in Columns())
        {
            if (column.EndsWith(Suffix, StringComparison.Ordinal))
            {
                breaks.AddRange((await WrongAsync(table, column)).Select(found => $"{table}.{column}: {found}"));
            }
            else if (property.Name.EndsWith("Currency", StringComparison.Ordinal))
            {
                var codes = await AskAsync($"""SELECT DISTINCT "{column}" AS "Value" FROM "{table}" WHERE "{column}" <> '' """);
                breaks.AddRange(codes.Where(code => !Currency.IsKnown(code)).Select(code => $"{table}.{column}: {code}"));
            }
        }

        return breaks;
    }

    /// <summary>What is there that is no whole number.</summary>
    private Task<List<string>> WrongAsync(string table, string column) => AskAsync(db is PostgresReturnsDb
        ? $"""SELECT data_type AS "Value" FROM information_schema.columns WHERE table_name = '{table}' AND column_name = '{column}' AND data_type <> 'bigint'"""
        : $"""SELECT CAST("{column}" AS TEXT) AS "Value" FROM "{table}" WHERE typeof("{column}") NOT IN ('integer', 'null') LIMIT 5""");

    private Task<List<string>> AskAsync(string sql) => db.Database.SqlQueryRaw<string>(sql).ToListAsync();

    private IEnumerable<(string Table, string Column, IProperty Property)> Columns() =>
        from entity in db.Model.GetEntityTypes()
        where entity.GetTableName() is not null
        from property in entity.GetProperties().Concat(entity.GetComplexProperties().SelectMany(part => part.ComplexType.GetProperties()))
        let table = StoreObjectIdentifier.Table(entity.GetTableName()!)
        where property.GetColumnName(table) is not null
        select (table.Name, property.GetColumnName(table)!, property);
}
