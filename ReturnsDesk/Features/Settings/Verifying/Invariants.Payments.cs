using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Settings.Verifying;

internal static partial class Invariants
{
    private const string PaymentName = "'order ' || o.\"Number\" || ', payment ' || CAST(p.\"Position\" AS TEXT)";
    private static string Holding => Words<MoneyStatus>(MoneyFlow.HoldsBalance);

    private static IReadOnlyList<Invariant> Payments =>
    [
        new("payment-above-captured", $"""
            SELECT {PaymentName} AS "Row", p."RefundedMinor" + p."InFlightMinor" + p."ChargedBackMinor" AS "Found", p."CapturedMinor" AS "Expected"
            FROM "Payments" p JOIN "Orders" o ON o."Id" = p."OrderId"
            WHERE p."RefundedMinor" + p."InFlightMinor" + p."ChargedBackMinor" > p."CapturedMinor"
            """),
        new("payment-in-flight", $"""
            SELECT {PaymentName} AS "Row", p."InFlightMinor" AS "Found", COALESCE(i."Held", 0) AS "Expected"
            FROM "Payments" p JOIN "Orders" o ON o."Id" = p."OrderId"
            LEFT JOIN (SELECT "PaymentId", CAST(SUM("AmountMinor") AS BIGINT) AS "Held" FROM "RefundIntents" WHERE "Status" IN ({Holding}) GROUP BY "PaymentId") i ON i."PaymentId" = p."Id"
            WHERE p."InFlightMinor" <> COALESCE(i."Held", 0)
            """),
        new("payment-refunded", $"""
            SELECT {PaymentName} AS "Row", p."RefundedMinor" AS "Found", i."Paid" AS "Expected"
            FROM "Payments" p JOIN "Orders" o ON o."Id" = p."OrderId"
            JOIN (SELECT "PaymentId", CAST(SUM("AmountMinor") AS BIGINT) AS "Paid" FROM "RefundIntents" WHERE "Status" = '{MoneyStatus.Succeeded}' GROUP BY "PaymentId") i ON i."PaymentId" = p."Id"
            WHERE p."RefundedMinor" < i."Paid"
            """),
        new("payment-currency", $"""
            SELECT {PaymentName} AS "Row", CAST(0 AS BIGINT) AS "Found", CAST(1 AS BIGINT) AS "Expected"
            FROM "Payments" p JOIN "Orders" o ON o."Id" = p."OrderId"
            WHERE p."Currency" <> o."Currency" OR EXISTS (SELECT 1 FROM "RefundIntents" i WHERE i."PaymentId" = p."Id" AND i."Currency" <> p."Currency")
            """),
    ];
}
