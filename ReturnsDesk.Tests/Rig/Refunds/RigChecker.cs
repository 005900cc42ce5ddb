using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Features.Settings.Verifying;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>One invariant and what broke it.</summary>
internal sealed record Finding(string Id, string Invariant, IReadOnlyList<string> Violations)
{
    public bool Holds => Violations.Count == 0;
}

/// <summary>
/// Compares books that nobody could have changed together: the desk's database, the gateway's own, and what was acknowledged to agents and gateways. The answers of
/// <c>verify</c>, the invariants by SQL and the walk of the chain, are handed in.
/// </summary>
internal sealed class RigChecker(Func<ReturnsDb> open, IReadOnlyList<InvariantAnswer> invariants, ChainAnswer chain, RigEvidence seen)
{
    public async Task<IReadOnlyList<Finding>> CheckAsync()
    {
        await using var db = open();
        var parts = await db.RefundIntents.AsNoTracking().Include(part => part.Payment).ToListAsync();
        var stored = await db.Refunds.AsNoTracking().ToDictionaryAsync(refund => refund.Id, refund => refund.TotalMinor);
        var kept = await db.GatewayDeliveries.AsNoTracking().ToListAsync();
        var perCase = await db.Refunds.Where(refund => refund.Status != MoneyStatus.Cancelled).GroupBy(refund => refund.ReturnCaseId).Where(group => group.Count() > 1).Select(group => group.Key).ToListAsync();
        var books = new BookComparison(seen.Book, parts);
        return
        [
            .. invariants.Select(answer => new Finding(IdOf(answer.Code), answer.Code, [.. answer.Rows.Select(row => $"{row.Row}: {row.Found}, expected {row.Expected}")])),
            new("I-3", "one refund at most per key at the gateway", [.. books.Doubled()]),
            new("I-4", "every refund we call done is once in the gateway's book, with its amount", [.. books.Missing()]),
            new("I-4", "every refund of the gateway's book is one we call done", [.. books.Strangers()]),
            new("I-5", "nothing is in doubt without calling for a person", [.. books.Stuck()]),
            new("I-5", "nothing was in doubt for a quarter of an hour without calling for a person", [.. seen.Uncalled.Select(id => $"part {id}")]),
            new("I-6", "every change of the state of money has exactly one audit entry", await new MoneyTrail(db).BreaksAsync()),
            new("I-6", $"the audit chain holds ({chain.Good} entries)", chain.Fault is { } fault ? [$"{fault.Kind} at {fault.Seq}"] : []),
            new("I-8", "what was told twice is stored once, what was forged not at all", [.. NewsTaken.Believed(seen.Told, kept)]),
            new("I-11", "what was acknowledged to an agent is stored", [.. seen.Acks.Where(ack => stored.GetValueOrDefault(ack.RefundId) != ack.TotalMinor).Select(ack => $"{ack.Number}: refund {ack.RefundId}")]),
            new("I-11", "what was acknowledged to a gateway is stored, once", [.. NewsTaken.Lost(seen.Told, kept)]),
            new("I-12", "amounts are whole minor units, currencies those of ISO 4217", await new StoredAmounts(db).BreaksAsync()),
            new("P-05", "one refund per case, however often it was asked for", [.. perCase.Select(id => $"case {id}"), .. seen.Problems]),
            new("P-04", $"the ledger was in balance at every look ({seen.Looks} looks)", seen.OutOfBalance == 0 && seen.Looks > 0 ? [] : [$"{seen.OutOfBalance} of {seen.Looks} looks"]),
            new("P-02", "the database is whole", await IntegrityAsync(db)),
        ];
    }

    /// <summary>The number that the specification gives to what <c>verify</c> checks under a name.</summary>
    private static string IdOf(string code) => code switch
    {
        "refund-four-eyes" => "I-7",
        _ when code.StartsWith("ledger-", StringComparison.Ordinal) || code.StartsWith("credit-", StringComparison.Ordinal) => "I-1",
        _ when code.StartsWith("units-", StringComparison.Ordinal) => "I-9",
        _ => "I-2",
    };

    private static async Task<IReadOnlyList<string>> IntegrityAsync(ReturnsDb db)
    {
        if (db is PostgresReturnsDb)
        {
            return [];
        }

        var answers = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync();
        return [.. answers.Where(answer => answer != "ok")];
    }
}
