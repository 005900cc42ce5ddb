using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReturnsDesk.Data;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data.Auditing;

/// <summary>A copy of a data file whose triggers somebody with the file in hand has dropped; a fresh copy for every tampering.</summary>
internal sealed class TamperBench : IDisposable
{
    private readonly string _original;
    private readonly string _copy;
    private readonly IReadOnlyList<AuditEntry> _chain;
    private readonly VerifyAudit _verify;

    private TamperBench(string original, IReadOnlyList<AuditEntry> chain, TestDb database)
    {
        (_original, _copy, _chain) = (original, original + ".copy", chain);
        File.Copy(_original, _copy);
        var copies = new Copies(ConnectionTo(_copy));
        var key = new AuditKey(Options.Create(new AuditOptions { Key = TestDb.AuditKey }), new AuditPlaces(null, null));
        _verify = new VerifyAudit(new DeskStore(copies, new WriterTurns(oneAtATime: true), new AuditAppender(key, database.Clock)), key, database.Use<HeadFile>());
    }

    public static async Task<TamperBench> OpenAsync(TestDb database)
    {
        var chain = await database.ChainAsync();
        var original = database.ConnectionString["Data Source=".Length..] + ".taken";
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {original}");
        }

        await using var raw = new SqliteConnection(ConnectionTo(original));
        await raw.OpenAsync();
        await RunAsync(raw, """PRAGMA journal_mode=WAL; DROP TRIGGER "AppendOnly_AuditEntries_Update"; DROP TRIGGER "AppendOnly_AuditEntries_Delete"; DROP TRIGGER "AppendOnly_AuditEntries_Replace";""");
        return new TamperBench(original, chain, database);
    }

    public Task<ChainAnswer> VerifyAsync() => _verify.ReadAsync(Actor.CommandLine);

    public async Task ApplyAsync(Tampering tampering)
    {
        Discard();
        File.Copy(_original, _copy);
        await using var raw = new SqliteConnection(ConnectionTo(_copy));
        await raw.OpenAsync();
        await RunAsync(raw, "PRAGMA synchronous=OFF; BEGIN");
        await new Tamperer(raw, _chain, tampering).RunAsync();
        await RunAsync(raw, "COMMIT");
    }

    public void Dispose()
    {
        Discard();
        File.Delete(_original);
    }

    internal static async Task<int> RunAsync(SqliteConnection raw, string sql, params object?[] values)
    {
        await using var command = raw.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"@{i}", values[i] ?? DBNull.Value);
        }

        return await command.ExecuteNonQueryAsync();
    }

    private static string ConnectionTo(string file) => $"Data Source={file};Pooling=False";

    private void Discard()
    {
        foreach (var file in new[] { _copy, _copy + "-wal", _copy + "-shm" })
        {
            File.Delete(file);
        }
    }

    private sealed class Copies(string connectionString) : IDbContextFactory<ReturnsDb>
    {
        private readonly DbContextOptions<SqliteReturnsDb> _options = ((DbContextOptionsBuilder<SqliteReturnsDb>)new DbContextOptionsBuilder<SqliteReturnsDb>().UseSqliteFile(connectionString)).Options;

        public ReturnsDb CreateDbContext() => new SqliteReturnsDb(_options);
    }
}
