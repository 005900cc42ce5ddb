using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Settings.Verifying;

internal static partial class Invariants
{
    private static IReadOnlyList<Invariant> Exchanges =>
    [
        // Units that went over to other lines are those of the lines that stand in their place.
        new("exchange-units", $"""
            SELECT {OrderLineName} AS "Row", CAST(l."ExchangedUnits" AS BIGINT) AS "Found", COALESCE(n."Sum", 0) AS "Expected"
            FROM "OrderLines" l JOIN "Orders" o ON o."Id" = l."OrderId"
            LEFT JOIN (SELECT "ReplacesLineId", CAST(SUM("Quantity") AS BIGINT) AS "Sum" FROM "OrderLines" WHERE "ReplacesLineId" IS NOT NULL GROUP BY "ReplacesLineId") n ON n."ReplacesLineId" = l."Id"
            LEFT JOIN (SELECT "OrderLineId", CAST(SUM("ExchangedUnits") AS BIGINT) AS "Sum" FROM "ReturnLines" GROUP BY "OrderLineId") x ON x."OrderLineId" = l."Id"
            WHERE l."ExchangedUnits" <> COALESCE(n."Sum", 0) OR l."ExchangedUnits" <> COALESCE(x."Sum", 0)
            """),
        new("exchange-owed", $"""
            SELECT 'return ' || c."Number" AS "Row", e."RefundedMinor" AS "Found", COALESCE(r."Sum", 0) AS "Expected"
            FROM "Replacements" e JOIN "ReturnCases" c ON c."Id" = e."ReturnCaseId"
            LEFT JOIN (SELECT "ReturnCaseId", CAST(SUM("ExchangeMinor") AS BIGINT) AS "Sum" FROM "Refunds" WHERE "Status" <> '{MoneyStatus.Cancelled}' GROUP BY "ReturnCaseId") r ON r."ReturnCaseId" = c."Id"
            WHERE e."RefundedMinor" <> COALESCE(r."Sum", 0) OR e."RefundedMinor" > e."OwedMinor"
            """),
        new("exchange-paid", $"""
            SELECT 'return ' || c."Number" AS "Row", d."PaidMinor" AS "Found", COALESCE(p."CapturedMinor", 0) AS "Expected"
            FROM "DifferenceCharges" d JOIN "Replacements" e ON e."Id" = d."ReplacementId" JOIN "ReturnCases" c ON c."Id" = e."ReturnCaseId"
            LEFT JOIN "Payments" p ON p."OrderId" = c."OrderId" AND p."IsForExchange" AND p."Gateway" = d."Gateway" AND p."Reference" = COALESCE(d."PaymentReference", d."Key")
            WHERE d."Status" = '{ChargeStatus.Paid}' AND d."PaidMinor" <> COALESCE(p."CapturedMinor", 0)
            """),
    ];
}
