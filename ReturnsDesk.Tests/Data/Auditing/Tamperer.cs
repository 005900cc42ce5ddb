using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data.Auditing;

/// <summary>Carries one tampering out.</summary>
internal sealed class Tamperer(SqliteConnection raw, IReadOnlyList<AuditEntry> chain, Tampering what)
{
    private const string AllColumns = """ "At", "ActorKind", "ActorId", "ActorName", "Action", "Subject", "Before", "After", "Reason", "PrevHash", "Hash" """;
    private static readonly string[] Columns = ["Seq", .. AllColumns.Split(',').Select(column => column.Trim(' ', '"'))];
    private readonly Random _dice = new(what.Dice);

    public Task RunAsync() => what.Kind switch
    {
        TamperKind.Flip => FlipAsync(),
        TamperKind.Delete => SqlAsync("""DELETE FROM "AuditEntries" WHERE "Seq" = @0""", what.At),
        TamperKind.Swap => SwapAsync(),
        TamperKind.Insert => InsertAsync(),
        TamperKind.Append => AppendAsync(),
        TamperKind.CutTail => SqlAsync("""DELETE FROM "AuditEntries" WHERE "Seq" >= @0""", what.At),
        TamperKind.CutTailAndHead => CutAsync(),
        TamperKind.RewriteWithAnotherKey => RewriteAsync(RandomNumberGenerator.GetBytes(32)),
        TamperKind.RewriteWithTheKey => RewriteAsync(Convert.FromBase64String(TestDb.AuditKey)),
        _ => throw new InvalidOperationException($"{what.Kind} is unknown."),
    };

    /// <summary>One bit of one byte of one column, whatever that makes of it.</summary>
    private async Task FlipAsync()
    {
        var column = Columns[_dice.Next(Columns.Length)];
        if (column is "Seq" or "At")
        {
            // Low bits of a number lead to one that is taken.
            await SqlAsync($"""UPDATE "AuditEntries" SET "{column}" = ("{column}" | @1) - ("{column}" & @1) WHERE "Seq" = @0""", what.At, 1L << _dice.Next(6, 62));
            return;
        }

        await using var read = raw.CreateCommand();
        read.CommandText = $"""SELECT CAST(COALESCE("{column}", '') AS BLOB) FROM "AuditEntries" WHERE "Seq" = {what.At}""";
        var bytes = (byte[])(await read.ExecuteScalarAsync())!;
        if (bytes.Length == 0)
        {
            bytes = [(byte)'x'];
        }
        else
        {
            bytes[_dice.Next(bytes.Length)] ^= (byte)(1 << _dice.Next(8));
        }

        await SqlAsync($"""UPDATE "AuditEntries" SET "{column}" = CAST(@1 AS TEXT) WHERE "Seq" = @0""", what.At, bytes);
    }

    private async Task SwapAsync()
    {
        await SqlAsync("""UPDATE "AuditEntries" SET "Seq" = -1 WHERE "Seq" = @0""", what.At);
        await SqlAsync("""UPDATE "AuditEntries" SET "Seq" = @0 WHERE "Seq" = @1""", what.At, what.Other);
        await SqlAsync("""UPDATE "AuditEntries" SET "Seq" = @0 WHERE "Seq" = -1""", what.Other);
    }

    private async Task InsertAsync()
    {
        for (long seq = chain.Count; seq >= what.At; seq--)
        {
            await SqlAsync("""UPDATE "AuditEntries" SET "Seq" = @0 WHERE "Seq" = @1""", seq + 1, seq);
        }

        await SqlAsync($"""INSERT INTO "AuditEntries" ("Seq", {AllColumns}) SELECT @0, {AllColumns.Replace("\"Reason\"", "'forged'", StringComparison.Ordinal)} FROM "AuditEntries" WHERE "Seq" = @1""", what.At, what.At + 1);
    }

    private async Task AppendAsync()
    {
        var hash = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var columns = AllColumns.Replace("\"PrevHash\"", "\"Hash\"", StringComparison.Ordinal);
        await SqlAsync(
            $"""INSERT INTO "AuditEntries" ("Seq", {AllColumns}) SELECT @0, {columns[..columns.LastIndexOf(',')]}, @1 FROM "AuditEntries" WHERE "Seq" = @2""", chain.Count + 1L, hash, (long)chain.Count);
        await HeadAsync(chain.Count + 1, hash);
    }

    private async Task CutAsync()
    {
        await SqlAsync("""DELETE FROM "AuditEntries" WHERE "Seq" >= @0""", what.At);
        await HeadAsync(what.At - 1, Before(what.At));
    }

    /// <summary>Everything from here on told differently, with hashes that fit the key.</summary>
    private async Task RewriteAsync(byte[] key)
    {
        var notes = chain.Where(entry => entry.Seq >= what.At)
            .Select(entry => new AuditNote(new Actor(Enum.Parse<ActorKind>(entry.ActorKind), entry.ActorId, entry.ActorName), entry.Action, entry.Subject, entry.Before, entry.After, "told differently"))
            .ToList();
        var anew = AuditChain.After(what.At - 1, Before(what.At), new AuditHasher(key), chain[^1].At, notes);
        foreach (var entry in anew)
        {
            await SqlAsync(
                """UPDATE "AuditEntries" SET "At" = @1, "Reason" = @2, "PrevHash" = @3, "Hash" = @4 WHERE "Seq" = @0""",
                entry.Seq, AuditMoment.ToMicroseconds(entry.At), entry.Reason, entry.PrevHash, entry.Hash);
        }

        await HeadAsync(anew[^1].Seq, anew[^1].Hash);
    }

    private string Before(long seq) => seq == 1 ? AuditHasher.Genesis : chain[(int)seq - 2].Hash;

    private Task<int> HeadAsync(long seq, string hash) => SqlAsync("""UPDATE "AuditHeads" SET "Seq" = @0, "Hash" = @1""", seq, hash);

    private Task<int> SqlAsync(string sql, params object?[] values) => TamperBench.RunAsync(raw, sql, values);
}
