using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Settings.Verifying;

internal static partial class Invariants
{
    private const string OrderLineName = "'order ' || o.\"Number\" || ', ' || l.\"Sku\"";
    private const string ReturnLineName = "'return ' || c.\"Number\" || ', ' || l.\"Sku\"";
    private static string Freeing => Words<CaseStatus>(CaseFlow.FreesUnits);

    /// <summary>Per order line: units that returns hold, that were counted as returned, and that were refunded by the desk.</summary>
    private static string Sums => $"""
        SELECT x."OrderLineId",
            CAST(SUM(CASE WHEN c."Status" IN ({Freeing}) THEN 0 ELSE x."Quantity" END) AS BIGINT) AS "Held",
            CAST(SUM(CASE WHEN x."ReturnedOn" IS NULL THEN 0 ELSE x."AcceptedUnits" END) AS BIGINT) AS "Counted",
            CAST(SUM(x."RefundedUnits") AS BIGINT) AS "Refunded"
        FROM "ReturnLines" x JOIN "ReturnCases" c ON c."Id" = x."ReturnCaseId" GROUP BY x."OrderLineId"
        """;

    private static IReadOnlyList<Invariant> Units =>
    [
        // Units that the shop refunded before the desk knew the order are claimed and refunded without a return.
        new("units-claimed", OrderLines("l.\"ClaimedUnits\"", "COALESCE(s.\"Held\", 0) + l.\"RefundedUnits\" - COALESCE(s.\"Refunded\", 0)", "<>")),
        new("units-returned", OrderLines("l.\"ReturnedUnits\"", "COALESCE(s.\"Counted\", 0)", "<>")),
        new("units-refunded", OrderLines("l.\"RefundedUnits\"", "COALESCE(s.\"Refunded\", 0)", "<")),
        new("units-bought", OrderLines("CASE WHEN l.\"ClaimedUnits\" > l.\"RefundedUnits\" THEN l.\"ClaimedUnits\" ELSE l.\"RefundedUnits\" END", "l.\"DeliveredUnits\"", ">")),
        new("units-in-order", $"""
            SELECT {ReturnLineName} AS "Row", CAST(x."RefundedUnits" + x."ExchangedUnits" AS BIGINT) AS "Found", CAST(x."AcceptedUnits" AS BIGINT) AS "Expected"
            FROM "ReturnLines" x JOIN "ReturnCases" c ON c."Id" = x."ReturnCaseId" JOIN "OrderLines" l ON l."Id" = x."OrderLineId"
            WHERE x."RefundedUnits" + x."ExchangedUnits" > x."AcceptedUnits" OR x."AcceptedUnits" > x."Quantity" OR x."Quantity" > l."Quantity" OR l."OrderId" <> c."OrderId"
            """),
        new("units-refund-lines", $"""
            SELECT {ReturnLineName} AS "Row", CAST(x."RefundedUnits" AS BIGINT) AS "Found", COALESCE(f."Sum", 0) AS "Expected"
            FROM "ReturnLines" x JOIN "ReturnCases" c ON c."Id" = x."ReturnCaseId" JOIN "OrderLines" l ON l."Id" = x."OrderLineId"
            LEFT JOIN (SELECT y."ReturnLineId", CAST(SUM(y."Units") AS BIGINT) AS "Sum" FROM "RefundLines" y JOIN "Refunds" r ON r."Id" = y."RefundId"
                       WHERE r."Status" <> '{MoneyStatus.Cancelled}' GROUP BY y."ReturnLineId") f ON f."ReturnLineId" = x."Id"
            WHERE x."RefundedUnits" <> COALESCE(f."Sum", 0)
            """),
        new("units-of-case", """
            SELECT 'return ' || c."Number" AS "Row", CAST(c."Units" AS BIGINT) AS "Found", COALESCE(s."Sum", 0) AS "Expected"
            FROM "ReturnCases" c
            LEFT JOIN (SELECT "ReturnCaseId", CAST(SUM("Quantity") AS BIGINT) AS "Sum" FROM "ReturnLines" GROUP BY "ReturnCaseId") s ON s."ReturnCaseId" = c."Id"
            WHERE c."Units" <> COALESCE(s."Sum", 0)
            """),
    ];

    private static string OrderLines(string found, string expected, string broken) => $"""
        SELECT {OrderLineName} AS "Row", CAST({found} AS BIGINT) AS "Found", CAST({expected} AS BIGINT) AS "Expected"
        FROM "OrderLines" l JOIN "Orders" o ON o."Id" = l."OrderId" LEFT JOIN ({Sums}) s ON s."OrderLineId" = l."Id"
        WHERE {found} {broken} {expected}
        """;
}
