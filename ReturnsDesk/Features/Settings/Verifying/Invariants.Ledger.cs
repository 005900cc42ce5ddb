using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Settings.Verifying;

internal static partial class Invariants
{
    private static IReadOnlyList<Invariant> Ledger =>
    [
        new("ledger-balanced", """
            SELECT 'transfer ' || CAST("LedgerTransferId" AS TEXT) || ' ' || "Currency" AS "Row", CAST(SUM("AmountMinor") AS BIGINT) AS "Found", CAST(0 AS BIGINT) AS "Expected"
            FROM "LedgerEntries" GROUP BY "LedgerTransferId", "Currency" HAVING SUM("AmountMinor") <> 0
            """),
        new("ledger-payment", $"""
            SELECT {PaymentName} AS "Row", COALESCE(b."Available", 0) AS "Found", p."CapturedMinor" - p."RefundedMinor" - p."InFlightMinor" - p."ChargedBackMinor" AS "Expected"
            FROM "Payments" p JOIN "Orders" o ON o."Id" = p."OrderId"
            LEFT JOIN (
                SELECT t."PaymentId", {Balance(LedgerAccount.Captured)}, {Balance(LedgerAccount.Available)}, {Balance(LedgerAccount.Reserved)}, {Balance(LedgerAccount.Refunded)}, {Balance(LedgerAccount.ChargedBack)}
                FROM "LedgerEntries" e JOIN "LedgerTransfers" t ON t."Id" = e."LedgerTransferId" WHERE t."PaymentId" IS NOT NULL GROUP BY t."PaymentId") b ON b."PaymentId" = p."Id"
            WHERE p."LedgerOpenedAt" IS NOT NULL AND (b."PaymentId" IS NULL OR b."Captured" <> -p."CapturedMinor" OR b."Reserved" <> p."InFlightMinor"
                OR b."Refunded" <> p."RefundedMinor" OR b."ChargedBack" <> p."ChargedBackMinor" OR b."Available" <> p."CapturedMinor" - p."RefundedMinor" - p."InFlightMinor" - p."ChargedBackMinor")
            """),
        new("refund-four-eyes", $"""
            SELECT {RefundName} AS "Row", CAST(COUNT(*) AS BIGINT) AS "Found", CAST(0 AS BIGINT) AS "Expected"
            FROM "Refunds" r JOIN "ReturnCases" c ON c."Id" = r."ReturnCaseId"
            WHERE (r."NeedsApproval" AND r."Status" IN ('{MoneyStatus.Sending}', '{MoneyStatus.Pending}', '{MoneyStatus.Succeeded}', '{MoneyStatus.Unknown}')
                   AND NOT EXISTS (SELECT 1 FROM "RefundApprovals" a WHERE a."RefundId" = r."Id" AND a."PersonId" <> r."ProposedById" AND a."ContentHash" = r."ContentHash"))
               OR EXISTS (SELECT 1 FROM "RefundApprovals" a WHERE a."RefundId" = r."Id" AND a."PersonId" = r."ProposedById" AND a."PersonId" <> '')
            GROUP BY c."Number", r."Id"
            """),
    ];

    private static string Balance(LedgerAccount account) => $"CAST(SUM(CASE WHEN e.\"Account\" = '{account}' THEN e.\"AmountMinor\" ELSE 0 END) AS BIGINT) AS \"{account}\"";
}
