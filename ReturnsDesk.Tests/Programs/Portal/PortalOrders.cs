using Microsoft.Data.Sqlite;

namespace ReturnsDesk.Tests.Programs.Portal;

/// <summary>An order as its customer knows it, with an article that can go back and, where it has one, a return.</summary>
internal sealed record PortalBenchOrder(string Channel, string Number, string Email, long LineId, string? ReturnNumber);

/// <summary>Orders of a shop to be asked about, spread over all of them.</summary>
internal sealed record PortalOrders(IReadOnlyList<PortalBenchOrder> ToReturn, IReadOnlyList<PortalBenchOrder> Returned, int Orders, int Returns)
{
    private const string Free = """
        SELECT o."Channel", o."Number", c."Email", (SELECT l."Id" FROM "OrderLines" l WHERE l."OrderId" = o."Id" ORDER BY l."Id" LIMIT 1), NULL
        FROM "Orders" o JOIN "Customers" c ON c."Id" = o."CustomerId"
        WHERE c."Email" IS NOT NULL AND o."DeliveredAt" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "OrderLines" l WHERE l."OrderId" = o."Id" AND l."ClaimedUnits" > 0)
        ORDER BY o."DeliveredAt" DESC LIMIT $count
        """;

    private const string WithReturn = """
        SELECT o."Channel", o."Number", c."Email", 0, r."Number"
        FROM "ReturnCases" r JOIN "Orders" o ON o."Id" = r."OrderId" JOIN "Customers" c ON c."Id" = o."CustomerId"
        WHERE c."Email" IS NOT NULL AND r."Id" % 97 = 3 ORDER BY r."Id" DESC LIMIT $count
        """;

    public static PortalOrders Read(string dataFile, int count)
    {
        using var connection = new SqliteConnection($"Data Source={dataFile};Pooling=False");
        connection.Open();
        return new PortalOrders(List(connection, Free, count), List(connection, WithReturn, count), Count(connection, "Orders"), Count(connection, "ReturnCases"));
    }

    private static List<PortalBenchOrder> List(SqliteConnection connection, string sql, int count)
    {
        using var command = new SqliteCommand(sql, connection);
        command.Parameters.AddWithValue("$count", count);
        using var reader = command.ExecuteReader();
        var found = new List<PortalBenchOrder>();
        while (reader.Read())
        {
            found.Add(new PortalBenchOrder(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.IsDBNull(4) ? null : reader.GetString(4)));
        }

        return found;
    }

    private static int Count(SqliteConnection connection, string table)
    {
        using var command = new SqliteCommand($"SELECT COUNT(*) FROM \"{table}\"", connection);
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
