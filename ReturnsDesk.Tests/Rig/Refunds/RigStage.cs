using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.Verifying;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Rig.Gateway;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>A small shop after a run in which nothing went wrong, for tests that spoil something and want it found.</summary>
internal sealed class RigStage : IAsyncDisposable
{
    private RigStage(RefundDesk desk, RigEvidence seen) => (Desk, Seen) = (desk, seen);

    public RefundDesk Desk { get; }
    public RigEvidence Seen { get; set; }

    /// <summary>One refund that went out, one that failed, was tried again and taken back, one that two people agreed to.</summary>
    public static async Task<RigStage> OpenAsync(Engine engine)
    {
        var desk = await RefundDesk.OpenAsync(engine);
        await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4500));
        await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4513));
        var large = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(45000));
        Assert.Null((await desk.ApproveAsync(desk.Finance, large)).Refusal);
        await desk.SendAsync();
        await using var db = desk.Database.Open();
        db.GatewayDeliveries.Add(new GatewayDeliveryRecord("test", "evt_1", desk.Database.Clock.GetUtcNow().UtcDateTime, "key", "re_1", GatewayOutcome.Succeeded, NewsHandling.Noted));
        await db.SaveChangesAsync();
        var parts = await db.RefundIntents.Include(part => part.Payment).Where(part => part.Status == MoneyStatus.Succeeded).ToListAsync();
        var refunds = await db.Refunds.ToListAsync();
        return new RigStage(desk, new RigEvidence
        {
            Book = [.. parts.Select(part => new BookLine("test", $"re_{part.Id}", part.Key, part.Payment.Reference, part.AmountMinor, part.Currency, nameof(FakeStatus.Succeeded), 1, false))],
            Told = [new PostedNews("test", "key", "evt_1", "refund.updated", "copy", 1, 200), new PostedNews("test", "key", "evt_lie", "refund.updated", NewsPoster.Forged, 1, 401)],
            Acks = [.. refunds.Select(refund => new Ack($"refund {refund.Id}", refund.Id, refund.TotalMinor))],
            Problems = [],
            Looks = 10,
            OutOfBalance = 0,
            Uncalled = [],
        });
    }

    /// <summary>The invariants that do not hold.</summary>
    public async Task<IReadOnlyList<string>> BrokenAsync()
    {
        var invariants = await Desk.Get<ReadInvariants>().ReadAsync(Actor.CommandLine);
        var findings = await new RigChecker(Desk.Database.Open, invariants, await Desk.Database.VerifyAsync(), Seen).CheckAsync();
        return [.. findings.Where(finding => !finding.Holds).Select(finding => $"{finding.Id} {finding.Invariant}: {string.Join(", ", finding.Violations)}")];
    }

    public async Task SqlAsync(string sql)
    {
        await using var db = Desk.Database.Open();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>Takes the guard of the chain away first.</summary>
    public async Task TamperAsync(string sql)
    {
        await SqlAsync(Desk.Database.Engine == Engine.Sqlite ? AppendOnly.OffSqlite("AuditEntries") : AppendOnly.OffPostgreSql("AuditEntries"));
        await SqlAsync(sql);
    }

    /// <summary>A change of a part that goes round the one door to the data, and so round the chain.</summary>
    public async Task BehindAsync(MoneyStatus of, Action<RefundIntent> change)
    {
        await using var db = Desk.Database.Open();
        change(await db.RefundIntents.Include(part => part.Payment).OrderBy(part => part.Id).FirstAsync(part => part.Status == of));
        await db.SaveChangesAsync();
    }

    public Task TellAsync(string subject, string? before, string after) => Desk.Database.Use<AuditTrail>().TellAsync(new(Actor.Automatic, "refunds.send", subject, before, after));

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
