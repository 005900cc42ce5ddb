using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data.Auditing;

public sealed class AuditChainTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_change_and_its_entry_are_stored_together(Engine engine)
    {
        await using var database = await FurnishedAsync(engine);

        await database.SwitchReasonAsync("late");

        var entry = Assert.Single(await database.ChainAsync());
        Assert.Equal((1, "reason.switch", "reason late", "command line"), (entry.Seq, entry.Action, entry.Subject, entry.ActorName));
        Assert.Equal(("{\"isActive\":true}", "{\"isActive\":false}"), (entry.Before, entry.After));
        Assert.Equal((database.Clock.GetUtcNow().UtcDateTime, AuditHasher.Genesis), (entry.At, entry.PrevHash));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_refused_or_breaks_off_leaves_no_entry_and_no_gap(Engine engine)
    {
        await using var database = await FurnishedAsync(engine);
        await database.SwitchReasonAsync("late");

        await database.SwitchReasonAsync("late", () => new Refusal("desk.busy"));
        await Assert.ThrowsAsync<TimeoutException>(() => database.SwitchReasonAsync("late", () => throw new TimeoutException()));
        await database.SwitchReasonAsync("late");

        Assert.Equal([1, 2], (await database.ChainAsync()).Select(entry => entry.Seq));
        Assert.True((await database.VerifyAsync()).Holds);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Eight_writers_at_once_leave_one_chain_without_a_gap(Engine engine)
    {
        const int Writers = 8;
        const int Writes = 20;
        await using var database = await FurnishedAsync(engine);

        await Task.WhenAll(AuditDesk.Reasons.Take(Writers).Select(reason => Task.Run(async () =>
        {
            for (var write = 0; write < Writes; write++)
            {
                Assert.Null((await database.SwitchReasonAsync(reason)).Refusal);
            }
        })));

        var answer = await database.VerifyAsync();
        Assert.Equal((true, Writers * Writes), (answer.Holds, answer.Good));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_engine_itself_refuses_to_change_or_remove_an_entry(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await database.TellAsync(3);
        await using var db = database.Open();
        string[] attempts =
        [
            """UPDATE "AuditEntries" SET "Reason" = 'x' WHERE "Seq" = 2""",
            """DELETE FROM "AuditEntries" WHERE "Seq" = 3""",
            """DELETE FROM "AuditEntries" """,
            engine == Engine.PostgreSql
                ? """TRUNCATE "AuditEntries" """
                : """INSERT OR REPLACE INTO "AuditEntries" SELECT "Seq", "At", "ActorKind", "ActorId", "ActorName", "Action", 'x', "Before", "After", "Reason", "PrevHash", "Hash" FROM "AuditEntries" WHERE "Seq" = 2""",
        ];

        foreach (var attempt in attempts)
        {
            var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(attempt));
            Assert.Contains("only grows", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal((true, 3), ((await database.VerifyAsync()).Holds, (await database.ChainAsync()).Count));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task With_another_key_nothing_is_written_and_the_check_says_why(Engine engine)
    {
        await using var database = await FurnishedAsync(engine);
        await database.TellAsync(2);
        var other = new AuditKey(Microsoft.Extensions.Options.Options.Create(new AuditOptions { Key = Convert.ToBase64String(new byte[32]) }), new AuditPlaces(null, null));
        var trail = database.Use<AuditTrail>(new AuditAppender(other, database.Clock));

        await Assert.ThrowsAsync<InvalidOperationException>(() => trail.TellAsync(new AuditNote(Actor.Automatic, "a", "b")));

        var answer = await database.Use<ReturnsDesk.Features.Audit.VerifyAudit>(other).ReadAsync(Actor.CommandLine);
        Assert.Equal(new ChainFault(1, ChainFaultKind.OtherKey), answer.Fault);
        Assert.Equal((true, 2), ((await database.VerifyAsync()).Holds, (await database.ChainAsync()).Count));
    }

    private static async Task<TestDb> FurnishedAsync(Engine engine)
    {
        var database = await TestDb.CreateAsync(engine);
        await database.AddDefaultsAsync();
        return database;
    }
}
