using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Settings.Verifying;

internal static partial class Invariants
{
    private const string CreditName = "'credit ' || CAST(l.\"Id\" AS TEXT)";
    private const string CreditLeft = "l.\"IssuedMinor\" + l.\"BonusMinor\" - l.\"SpentMinor\" - l.\"ExpiredMinor\"";

    private static IReadOnlyList<Invariant> Credits =>
    [
        new("credit-ledger", $"""
            SELECT {CreditName} AS "Row", COALESCE(b."StoreCredit", 0) AS "Found", {CreditLeft} AS "Expected"
            FROM "CreditLots" l
            LEFT JOIN (
                SELECT t."CreditLotId", MIN(t."CustomerId") AS "Customer", MAX(t."CustomerId") AS "LastCustomer", {Balance(LedgerAccount.StoreCredit)}, {Balance(LedgerAccount.CreditIssued)},
                    {Balance(LedgerAccount.CreditBonus)}, {Balance(LedgerAccount.CreditSpent)}, {Balance(LedgerAccount.CreditExpired)}
                FROM "LedgerEntries" e JOIN "LedgerTransfers" t ON t."Id" = e."LedgerTransferId" WHERE t."CreditLotId" IS NOT NULL GROUP BY t."CreditLotId") b ON b."CreditLotId" = l."Id"
            WHERE b."CreditLotId" IS NULL OR b."StoreCredit" <> {CreditLeft} OR b."CreditIssued" <> -l."IssuedMinor" OR b."CreditBonus" <> -l."BonusMinor"
                OR b."CreditSpent" <> l."SpentMinor" OR b."CreditExpired" <> l."ExpiredMinor" OR b."Customer" <> l."CustomerId" OR b."LastCustomer" <> l."CustomerId"
            """),
        new("credit-bound", $"""
            SELECT {CreditName} AS "Row", l."SpentMinor" + l."ExpiredMinor" AS "Found", l."IssuedMinor" + l."BonusMinor" AS "Expected"
            FROM "CreditLots" l WHERE l."SpentMinor" + l."ExpiredMinor" > l."IssuedMinor" + l."BonusMinor"
            """),
        new("credit-spent", $"""
            SELECT {CreditName} AS "Row", l."SpentMinor" AS "Found", COALESCE(p."Sum", 0) AS "Expected"
            FROM "CreditLots" l
            LEFT JOIN (SELECT x."CreditLotId", CAST(SUM(x."AmountMinor") AS BIGINT) AS "Sum" FROM "CreditSpendParts" x JOIN "CreditSpends" s ON s."Id" = x."CreditSpendId"
                  WHERE s."ReversedAt" IS NULL GROUP BY x."CreditLotId") p ON p."CreditLotId" = l."Id"
            WHERE l."SpentMinor" <> COALESCE(p."Sum", 0)
            """),
        new("credit-refund", $"""
            SELECT {RefundName} AS "Row", COALESCE(l."IssuedMinor", 0) AS "Found", i."AmountMinor" AS "Expected"
            FROM "RefundIntents" i JOIN "Refunds" r ON r."Id" = i."RefundId" JOIN "ReturnCases" c ON c."Id" = r."ReturnCaseId" LEFT JOIN "CreditLots" l ON l."RefundIntentId" = i."Id"
            WHERE (i."Gateway" = '{StoreCredit.Gateway}' AND i."Status" = '{MoneyStatus.Succeeded}' AND (l."Id" IS NULL OR l."IssuedMinor" <> i."AmountMinor" OR l."BonusMinor" <> i."BonusMinor"))
               OR (l."Id" IS NOT NULL AND (i."Gateway" <> '{StoreCredit.Gateway}' OR i."Status" <> '{MoneyStatus.Succeeded}'))
            """),
    ];
}
