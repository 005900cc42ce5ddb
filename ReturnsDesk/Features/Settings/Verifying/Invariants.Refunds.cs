using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Settings.Verifying;

internal static partial class Invariants
{
    private const string RefundName = "'return ' || c.\"Number\" || ', refund ' || CAST(r.\"Id\" AS TEXT)";

    private static IReadOnlyList<Invariant> Refunds =>
    [
        new("refund-total-intents", $"""
            SELECT {RefundName} AS "Row", r."TotalMinor" AS "Found", COALESCE(i."Sum", 0) AS "Expected"
            FROM "Refunds" r JOIN "ReturnCases" c ON c."Id" = r."ReturnCaseId"
            LEFT JOIN (SELECT "RefundId", CAST(SUM("AmountMinor") AS BIGINT) AS "Sum" FROM "RefundIntents" WHERE "ReplacedAt" IS NULL GROUP BY "RefundId") i ON i."RefundId" = r."Id"
            WHERE r."TotalMinor" <> COALESCE(i."Sum", 0)
            """),
        new("refund-total-lines", $"""
            SELECT {RefundName} AS "Row", r."TotalMinor" AS "Found", COALESCE(l."Sum", 0) + r."FreightMinor" - r."ReturnFreightMinor" + r."GoodwillMinor" + r."ExchangeMinor" AS "Expected"
            FROM "Refunds" r JOIN "ReturnCases" c ON c."Id" = r."ReturnCaseId"
            LEFT JOIN (SELECT "RefundId", CAST(SUM("RefundMinor") AS BIGINT) AS "Sum" FROM "RefundLines" GROUP BY "RefundId") l ON l."RefundId" = r."Id"
            WHERE r."TotalMinor" > COALESCE(l."Sum", 0) + r."FreightMinor" - r."ReturnFreightMinor" + r."GoodwillMinor" + r."ExchangeMinor"
            """),
        new("refund-line-above-worth", $"""
            SELECT {RefundName} || ', line ' || CAST(l."ReturnLineId" AS TEXT) AS "Row", l."RefundMinor" AS "Found", l."NetMinor" + l."TaxMinor" - l."DeductionMinor" - l."FeeMinor" AS "Expected"
            FROM "RefundLines" l JOIN "Refunds" r ON r."Id" = l."RefundId" JOIN "ReturnCases" c ON c."Id" = r."ReturnCaseId"
            WHERE l."RefundMinor" > l."NetMinor" + l."TaxMinor" - l."DeductionMinor" - l."FeeMinor"
            """),
        new("refund-foreign-payment", $"""
            SELECT {RefundName} AS "Row", p."OrderId" AS "Found", c."OrderId" AS "Expected"
            FROM "RefundIntents" i JOIN "Payments" p ON p."Id" = i."PaymentId" JOIN "Refunds" r ON r."Id" = i."RefundId" JOIN "ReturnCases" c ON c."Id" = r."ReturnCaseId"
            WHERE p."OrderId" <> c."OrderId" OR i."Currency" <> r."Currency"
            """),
        new("refund-status", $"""
            SELECT {RefundName} AS "Row", i."Open" AS "Found", CAST(0 AS BIGINT) AS "Expected"
            FROM "Refunds" r JOIN "ReturnCases" c ON c."Id" = r."ReturnCaseId"
            JOIN (SELECT "RefundId", CAST(SUM(CASE WHEN "Status" IN ('{MoneyStatus.Succeeded}', '{MoneyStatus.Cancelled}') THEN 0 ELSE 1 END) AS BIGINT) AS "Open"
                  FROM "RefundIntents" WHERE "ReplacedAt" IS NULL GROUP BY "RefundId") i ON i."RefundId" = r."Id"
            WHERE (i."Open" = 0) <> (r."Status" IN ('{MoneyStatus.Succeeded}', '{MoneyStatus.Cancelled}'))
            """),
        new("refund-freight", $"""
            SELECT 'order ' || o."Number" AS "Row", o."FreightRefundedMinor" AS "Found", f."Sum" AS "Expected"
            FROM "Orders" o
            JOIN (SELECT c."OrderId", CAST(SUM(r."FreightMinor") AS BIGINT) AS "Sum" FROM "Refunds" r JOIN "ReturnCases" c ON c."Id" = r."ReturnCaseId"
                  WHERE r."Status" <> '{MoneyStatus.Cancelled}' GROUP BY c."OrderId") f ON f."OrderId" = o."Id"
            WHERE o."FreightRefundedMinor" < f."Sum" OR o."FreightRefundedMinor" > o."FreightMinor"
            """),
    ];
}
