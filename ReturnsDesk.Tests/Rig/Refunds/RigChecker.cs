using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.Verifying;
using ReturnsDesk.Tests.Rig.Gateway;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>One invariant and what broke it.</summary>
internal sealed record Finding(string Id, string Invariant, IReadOnlyList<string> Violations)
{
    public bool Holds => Violations.Count == 0;
}

/// <summary>Compares three books that nobody could have changed together: the desk's database, the gateway's own, and what was acknowledged to the agents.</summary>
internal sealed class RigChecker(RigDatabase database, IReadOnlyList<BookLine> book, RigAgents agents, LedgerReader reader)
{
    private readonly Dictionary<string, List<BookLine>> _byKey = book.Where(line => !line.IsOutside).GroupBy(line => line.Key).ToDictionary(group => group.Key, group => group.ToList());

    public async Task<IReadOnlyList<Finding>> CheckAsync()
    {
        await using var db = database.Open();
        var intents = await db.RefundIntents.AsNoTracking().Include(intent => intent.Payment).Include(intent => intent.Refund).ToListAsync();
        var stored = await db.Refunds.AsNoTracking().ToDictionaryAsync(refund => refund.Id, refund => refund.TotalMinor);
        var perCase = await db.Refunds.Where(refund => refund.Status != MoneyStatus.Cancelled).GroupBy(refund => refund.ReturnCaseId).Where(group => group.Count() > 1).Select(group => group.Key).ToListAsync();
        return
        [
            .. await VerifyAsync(),
            new("I-3", "one refund at most per key at the gateway", [.. _byKey.Values.Where(lines => lines.Count(IsMoney) > 1).Select(lines => $"{lines[0].Key}: {lines.Count(IsMoney)} refunds")]),
            new("I-4a", "every refund we call done is once in the gateway's book, with its amount", [.. intents.Where(intent => intent.Status == MoneyStatus.Succeeded).SelectMany(Compare)]),
            new("I-4b", "every refund of the gateway's book is one we call done", [.. Strangers(intents)]),
            new("I-5", "nothing is in doubt without calling for a person", [.. intents.Where(IsStuck).Select(intent => $"{intent.Key}: {intent.Status} since {intent.StatusAt:O}")]),
            new("I-11", "what was acknowledged is stored", [.. agents.Acks.Where(ack => stored.GetValueOrDefault(ack.RefundId) != ack.TotalMinor).Select(ack => $"{ack.Number}: refund {ack.RefundId}")]),
            new("P-05", "one refund per case, however often it was asked for", [.. perCase.Select(id => $"case {id}"), .. agents.Problems]),
            new("P-04", $"the ledger was in balance at every look ({reader.Reads} looks)", reader.OutOfBalance == 0 && reader.Reads > 0 ? [] : [$"{reader.OutOfBalance} of {reader.Reads} looks"]),
            new("DB", "the database is whole", await IntegrityAsync(db)),
        ];
    }

    private async Task<IReadOnlyList<Finding>> VerifyAsync() =>
    [
        .. (await database.Get<ReadInvariants>().ReadAsync(Actor.CommandLine))
            .Select(answer => new Finding("I-1…I-10", answer.Code, [.. answer.Rows.Select(row => $"{row.Row}: {row.Found}, expected {row.Expected}")])),
    ];

    private IEnumerable<string> Compare(RefundIntent intent)
    {
        var lines = _byKey.GetValueOrDefault(intent.Key, []);
        if (lines.Count(line => line.Status == nameof(FakeStatus.Succeeded) && line.Amount == intent.AmountMinor && line.Currency == intent.Currency && line.Payment == intent.Payment.Reference) != 1)
        {
            yield return $"{intent.Key} of {intent.Amount}: the gateway has {lines.Count} [{string.Join("; ", lines)}]";
        }
    }

    private IEnumerable<string> Strangers(IEnumerable<RefundIntent> intents)
    {
        var byKey = intents.ToDictionary(intent => intent.Key);
        return book.Where(line => !line.IsOutside && line.Status == nameof(FakeStatus.Succeeded))
            .Where(line => !byKey.TryGetValue(line.Key, out var intent) || intent.Status != MoneyStatus.Succeeded)
            .Select(line => $"{line.Key}: {line.Amount}, ours is {(byKey.TryGetValue(line.Key, out var intent) ? intent.Status : "missing")}");
    }

    private static bool IsMoney(BookLine line) => line.Status is nameof(FakeStatus.Succeeded) or nameof(FakeStatus.Pending) or nameof(FakeStatus.Abnormal);

    private static bool IsStuck(RefundIntent intent) =>
        intent.Attention is null && intent.Status is MoneyStatus.Queued or MoneyStatus.Sending or MoneyStatus.Unknown or MoneyStatus.Pending;

    private static async Task<IReadOnlyList<string>> IntegrityAsync(ReturnsDesk.Data.ReturnsDb db)
    {
        if (!db.Database.ProviderName!.EndsWith(nameof(Engine.Sqlite), StringComparison.Ordinal))
        {
            return [];
        }

        var answers = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync();
        return [.. answers.Where(answer => answer != "ok")];
    }
}
