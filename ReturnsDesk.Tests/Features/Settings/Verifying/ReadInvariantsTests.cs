using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Features.Settings.Verifying;
using ReturnsDesk.Tests.Features.Demo;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings.Verifying;

/// <summary>Every invariant finds the fault planted for it. The faults are planted in a transaction that is rolled back.</summary>
public sealed class ReadInvariantsTests(ShopForFaults shop) : IClassFixture<ShopForFaults>
{
    /// <summary>Credit out of nowhere: no transfer, and one unit spent for no order.</summary>
    private const string ALot = """
        INSERT INTO "CreditLots" ("CustomerId", "RefundIntentId", "Currency", "IssuedMinor", "BonusMinor", "SpentMinor", "ExpiredMinor", "IssuedAt", "Version")
        SELECT (SELECT MIN("Id") FROM "Customers"), i."Id", i."Currency", i."AmountMinor", 0, 1, 0 AS "Expired", i."StatusAt", 0 FROM "RefundIntents" i WHERE i."Id" = (SELECT MIN("Id") FROM "RefundIntents")
        """;

    /// <summary>A payment link that was paid, and no payment of the order for it.</summary>
    private const string APaidLink = """
        INSERT INTO "DifferenceCharges" ("ReplacementId", "AmountMinor", "Currency", "Gateway", "Key", "Status", "CreatedAt", "ExpiresAt", "Tries", "PaidMinor", "Version")
        SELECT "Id", 100, "Currency", 'test', 'planted', 'Paid', "ChosenAt", "ChosenAt", 1, 100, 0 FROM "Replacements" WHERE "Id" = (SELECT MIN("Id") FROM "Replacements")
        """;

    private static readonly (string Code, string Fault)[] Faults =
    [
        ("payment-in-flight", """UPDATE "Payments" SET "InFlightMinor" = "InFlightMinor" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "Payments" WHERE "RefundedMinor" < "CapturedMinor")"""),
        ("payment-refunded", """UPDATE "Payments" SET "RefundedMinor" = "RefundedMinor" - 1 WHERE "Id" = (SELECT MIN("PaymentId") FROM "RefundIntents" WHERE "Status" = 'Succeeded')"""),
        ("payment-currency", """UPDATE "Payments" SET "Currency" = 'JPY' WHERE "Id" = (SELECT MIN("Id") FROM "Payments")"""),
        ("refund-total-intents", """UPDATE "Refunds" SET "TotalMinor" = "TotalMinor" - 1 WHERE "Id" = (SELECT MIN("Id") FROM "Refunds")"""),
        ("refund-total-lines", """UPDATE "RefundLines" SET "RefundMinor" = "RefundMinor" - 1 WHERE "Id" = (SELECT MIN("Id") FROM "RefundLines")"""),
        ("refund-line-above-worth", """UPDATE "RefundLines" SET "NetMinor" = "NetMinor" - 1 WHERE "Id" = (SELECT MIN("Id") FROM "RefundLines")"""),
        ("refund-foreign-payment", """UPDATE "RefundIntents" SET "PaymentId" = (SELECT MAX("Id") FROM "Payments") WHERE "Id" = (SELECT MIN("Id") FROM "RefundIntents")"""),
        ("refund-freight", """UPDATE "Refunds" SET "FreightMinor" = "FreightMinor" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "Refunds")"""),
        ("refund-status", """UPDATE "Refunds" SET "Status" = 'Pending' WHERE "Id" = (SELECT MIN("Id") FROM "Refunds" WHERE "Status" = 'Succeeded')"""),
        ("refund-four-eyes", """UPDATE "Refunds" SET "NeedsApproval" = TRUE WHERE "Id" = (SELECT MIN("Id") FROM "Refunds" WHERE NOT "NeedsApproval" AND "Status" = 'Succeeded')"""),
        ("ledger-balanced", """INSERT INTO "LedgerEntries" ("LedgerTransferId", "Account", "AmountMinor", "Currency") SELECT "LedgerTransferId", "Account", 1, "Currency" FROM "LedgerEntries" WHERE "Id" = (SELECT MIN("Id") FROM "LedgerEntries")"""),
        ("ledger-payment", """UPDATE "Payments" SET "CapturedMinor" = "CapturedMinor" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "Payments" WHERE "LedgerOpenedAt" IS NOT NULL)"""),
        ("credit-ledger", ALot),
        ("credit-spent", ALot),
        ("credit-refund", """UPDATE "RefundIntents" SET "Gateway" = 'store-credit' WHERE "Id" = (SELECT MIN("Id") FROM "RefundIntents" WHERE "Status" = 'Succeeded')"""),
        ("exchange-units", """UPDATE "OrderLines" SET "ExchangedUnits" = 1 WHERE "Id" = (SELECT MIN("Id") FROM "OrderLines" WHERE "RefundedUnits" = 0)"""),
        ("exchange-owed", """UPDATE "Replacements" SET "OwedMinor" = 1, "RefundedMinor" = 1 WHERE "Id" = (SELECT MIN("Id") FROM "Replacements")"""),
        ("exchange-paid", APaidLink),
        ("units-claimed", """UPDATE "OrderLines" SET "ClaimedUnits" = 1 WHERE "Id" = (SELECT MIN("Id") FROM "OrderLines" WHERE "ClaimedUnits" = 0)"""),
        ("units-returned", """UPDATE "OrderLines" SET "ReturnedUnits" = 1 WHERE "Id" = (SELECT MIN("Id") FROM "OrderLines" WHERE "ReturnedUnits" = 0)"""),
        ("units-refunded", """UPDATE "OrderLines" SET "RefundedUnits" = 0 WHERE "Id" = (SELECT MIN("Id") FROM "OrderLines" WHERE "RefundedUnits" > 0)"""),
        ("units-in-order", """UPDATE "ReturnLines" SET "OrderLineId" = (SELECT MAX("Id") FROM "OrderLines") WHERE "Id" = (SELECT MIN("Id") FROM "ReturnLines")"""),
        ("units-refund-lines", """UPDATE "RefundLines" SET "Units" = "Units" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "RefundLines")"""),
        ("units-of-case", """UPDATE "ReturnCases" SET "Units" = "Units" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "ReturnCases")"""),
    ];

    /// <summary>What the database itself refuses: found all the same where a table was changed behind its back.</summary>
    private static readonly (string Code, string Fault)[] FaultsAgainstChecks =
    [
        ("payment-above-captured", """UPDATE "Payments" SET "RefundedMinor" = "CapturedMinor" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "Payments")"""),
        ("credit-bound", ALot.Replace("1, 0 AS", "100000000, 0 AS", StringComparison.Ordinal)),
        ("units-bought", """UPDATE "OrderLines" SET "ClaimedUnits" = "Quantity" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "OrderLines")"""),
    ];

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Each_planted_fault_is_found_and_named(Engine engine)
    {
        await using var db = (await shop.OnAsync(engine)).Open();

        foreach (var (code, fault) in Faults)
        {
            var broken = await BrokenByAsync(db, fault);

            Assert.True(broken.ContainsKey(code), $"{code} was not found; found: {string.Join(", ", broken.Keys)}");
            Assert.NotEmpty(broken[code].Rows[0].Row);
        }
    }

    [Fact]
    public async Task What_the_database_refuses_is_found_too()
    {
        await using var db = (await shop.OnAsync(Engine.Sqlite)).Open();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA ignore_check_constraints=ON");

        foreach (var (code, fault) in FaultsAgainstChecks)
        {
            Assert.Contains(code, (await BrokenByAsync(db, fault)).Keys);
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA ignore_check_constraints=OFF");
    }

    [Fact]
    public void No_invariant_is_without_its_planted_fault() => Assert.Equal(
        Invariants.All.Select(invariant => invariant.Code).Order(),
        Faults.Concat(FaultsAgainstChecks).Select(fault => fault.Code).Order());

    private static async Task<Dictionary<string, InvariantAnswer>> BrokenByAsync(ReturnsDesk.Data.ReturnsDb db, string fault)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(fault));
        var answers = await ReadInvariants.AskAllAsync(db, CancellationToken.None);
        return answers.Where(answer => !answer.Holds).ToDictionary(answer => answer.Code);
    }
}

/// <summary>One shop per engine for all faults.</summary>
public sealed class ShopForFaults : IAsyncLifetime
{
    private readonly Dictionary<Engine, Task<TestDb>> _shops = [];

    public Task<TestDb> OnAsync(Engine engine) => _shops.TryGetValue(engine, out var shop) ? shop : _shops[engine] = DemoDeskOf.CreateAsync(engine);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var shop in _shops.Values.Where(shop => shop.IsCompletedSuccessfully))
        {
            await (await shop).DisposeAsync();
        }
    }
}
