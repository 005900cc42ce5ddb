using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Rig.Gateway;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>Each check of the rig can fail: what was spoiled on purpose is found, under the number of the invariant that it breaks.</summary>
public sealed class RigCheckerTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly BookLine Stranger = new("test", "re_9", "no-key-of-ours", "pi_9", 100, "EUR", nameof(FakeStatus.Succeeded), 1, false);
    private static readonly PostedNews Lost = new("test", "key", "evt_9", "refund.updated", "first", 1, 200);
    private static readonly PostedNews Believed = Lost with { DeliveryId = "evt_lie", Kind = NewsPoster.Forged };

    /// <summary>What is seen from outside; the engine does not matter.</summary>
    private static readonly Dictionary<string, (string Id, Func<RigEvidence, RigEvidence> Spoil)> OutsideSpoils = new()
    {
        ["refunded twice"] = ("I-3", seen => seen with { Book = [.. seen.Book, seen.Book[0] with { Id = "re_8" }] }),
        ["not at the gateway"] = ("I-4", seen => seen with { Book = [.. seen.Book.Skip(1)] }),
        ["another amount"] = ("I-4", seen => seen with { Book = [seen.Book[0] with { Amount = 1 }, .. seen.Book.Skip(1)] }),
        ["unknown to us"] = ("I-4", seen => seen with { Book = [.. seen.Book, Stranger] }),
        ["seen in doubt and nobody called"] = ("I-5", seen => seen with { Uncalled = [7] }),
        ["forged and thanked for"] = ("I-8", seen => seen with { Told = [.. seen.Told, Believed] }),
        ["acknowledged and gone"] = ("I-11", seen => seen with { Acks = [.. seen.Acks, new Ack("R1", 999, 1)] }),
        ["thanked for and gone"] = ("I-11", seen => seen with { Told = [.. seen.Told, Lost] }),
        ["seen out of balance"] = ("P-04", seen => seen with { OutOfBalance = 1 }),
        ["never looked"] = ("P-04", seen => seen with { Looks = 0 }),
        ["two refunds for one case"] = ("P-05", seen => seen with { Problems = ["R1: 2 different acknowledgements"] }),
    };

    private static readonly Dictionary<string, (string Id, Func<RigStage, Task> Spoil)> InsideSpoils = new()
    {
        ["an entry too many in the ledger"] = ("I-1", stage => stage.SqlAsync("""INSERT INTO "LedgerEntries" ("LedgerTransferId", "Account", "AmountMinor", "Currency") SELECT "LedgerTransferId", "Account", 1, "Currency" FROM "LedgerEntries" WHERE "Id" = 1""")),
        ["held back for nothing"] = ("I-2", stage => stage.SqlAsync("""UPDATE "Payments" SET "InFlightMinor" = 1 WHERE "CapturedMinor" = 4513""")),
        ["in doubt and nobody told"] = ("I-5", stage => stage.SqlAsync("""UPDATE "RefundIntents" SET "Status" = 'Unknown', "Attention" = NULL WHERE "AmountMinor" = 4513""")),
        ["sent without an entry"] = ("I-6", async stage =>
        {
            await stage.Desk.ProposedAsync(stage.Desk.Agent, await stage.Desk.InspectedAsync(2000));
            var now = stage.Desk.Database.Clock.GetUtcNow().UtcDateTime.AddMinutes(1);
            await stage.BehindAsync(MoneyStatus.Queued, part => Assert.False(part.Claim("nobody", now, Lease).Refused));
        }
        ),
        ["back without an entry"] = ("I-6", stage => stage.BehindAsync(MoneyStatus.Succeeded, part => Assert.False(part.Fail(part.StatusAt, "came back").Refused))),
        ["booked without a change"] = ("I-6", stage => stage.BehindAsync(MoneyStatus.Succeeded, part => part.Payment.TakeBack(part.Amount, part.StatusAt, part))),
        ["booked for no refund"] = ("I-6", stage => stage.BehindAsync(MoneyStatus.Failed, part => Assert.False(part.Payment.Reserve(part.Amount, part.StatusAt).Refused))),
        ["told twice"] = ("I-6", async stage =>
        {
            var last = (await stage.Desk.Database.ChainAsync()).Last(entry => entry.Subject.Contains("/ part", StringComparison.Ordinal));
            await stage.TellAsync(last.Subject, last.Before, last.After!);
        }
        ),
        ["told of what is not there"] = ("I-6", stage => stage.TellAsync("refund 9 / part 99", null, """{"status":"Queued"}""")),
        ["a step cut out"] = ("I-6 every", stage => stage.TamperAsync("""DELETE FROM "AuditEntries" WHERE "After" LIKE '%"status":"Sending"%'""")),
        ["a proposal cut out"] = ("I-6 every", stage => stage.TamperAsync("""DELETE FROM "AuditEntries" WHERE "After" LIKE '%"total":%'""")),
        ["a reason written in"] = ("I-6 the audit chain", stage => stage.TamperAsync("""UPDATE "AuditEntries" SET "Reason" = 'x' WHERE "Seq" = 2""")),
        ["another content than was approved"] = ("I-7", stage => stage.SqlAsync("""UPDATE "Refunds" SET "ContentHash" = 'another' WHERE "NeedsApproval" """)),
        ["refunded and not counted"] = ("I-9", stage => stage.SqlAsync("""UPDATE "ReturnLines" SET "RefundedUnits" = 0""")),
        ["a forgery kept"] = ("I-8", stage => stage.SqlAsync("""UPDATE "GatewayDeliveries" SET "DeliveryId" = 'evt_lie' """)),
        ["half a cent"] = ("I-12", stage => stage.SqlAsync(stage.Desk.Database.Engine == Engine.Sqlite ? """UPDATE "Refunds" SET "GoodwillMinor" = 0.5""" : """ALTER TABLE "Refunds" ALTER COLUMN "GoodwillMinor" TYPE numeric""")),
        ["a currency that is none"] = ("I-12", stage => stage.SqlAsync("""UPDATE "RefundIntents" SET "Currency" = 'EUX'""")),
    };

    public static TheoryData<string> Outside { get; } = [.. OutsideSpoils.Keys];

    public static IEnumerable<object[]> Inside => from engine in Enum.GetValues<Engine>() from name in InsideSpoils.Keys select new object[] { engine, name };

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Where_nothing_was_spoiled_everything_holds(Engine engine)
    {
        await using var stage = await RigStage.OpenAsync(engine);

        Assert.Empty(await stage.BrokenAsync());
    }

    [Theory]
    [MemberData(nameof(Outside))]
    public async Task What_was_seen_outside_and_does_not_fit_is_found(string name)
    {
        await using var stage = await RigStage.OpenAsync(Engine.Sqlite);
        stage.Seen = OutsideSpoils[name].Spoil(stage.Seen);

        AssertFound(await stage.BrokenAsync(), OutsideSpoils[name].Id);
    }

    [Theory]
    [MemberData(nameof(Inside))]
    public async Task What_was_spoiled_in_the_database_is_found(Engine engine, string name)
    {
        await using var stage = await RigStage.OpenAsync(engine);
        await InsideSpoils[name].Spoil(stage);

        AssertFound(await stage.BrokenAsync(), InsideSpoils[name].Id);
    }

    [Fact]
    public async Task A_file_with_a_row_that_its_own_rules_forbid_is_not_whole()
    {
        await using var stage = await RigStage.OpenAsync(Engine.Sqlite);
        await stage.SqlAsync("""PRAGMA ignore_check_constraints = ON; UPDATE "Payments" SET "RefundedMinor" = "CapturedMinor" + 1; PRAGMA ignore_check_constraints = OFF""");

        AssertFound(await stage.BrokenAsync(), "P-02");
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_in_doubt_for_too_long_is_seen(Engine engine)
    {
        await using var stage = await RigStage.OpenAsync(engine);
        await stage.SqlAsync("""UPDATE "RefundIntents" SET "Status" = 'Unknown', "Attention" = NULL WHERE "AmountMinor" = 4513 AND "ReplacedAt" IS NULL""");
        await using var db = stage.Desk.Database.Open();
        var now = stage.Desk.Database.Clock.GetUtcNow().UtcDateTime;

        Assert.Empty(await LedgerReader.UncalledAsync(db, now, CancellationToken.None));
        Assert.Single(await LedgerReader.UncalledAsync(db, now.AddMinutes(18), CancellationToken.None));
    }

    private static void AssertFound(IReadOnlyList<string> broken, string id) => Assert.True(broken.Any(finding => finding.StartsWith(id + " ", StringComparison.Ordinal)), string.Join('\n', broken));
}
