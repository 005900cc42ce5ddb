using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data.Auditing;

/// <summary>Acts on a test database that leave entries in its chain, and a look at the chain.</summary>
internal static class AuditDesk
{
    /// <summary>So many entries, of every shape: with and without facts and reason, in two alphabets.</summary>
    public static async Task TellAsync(this TestDb database, int entries)
    {
        var trail = database.Use<AuditTrail>();
        for (var number = 1; number <= entries; number++)
        {
            database.Clock.Advance(TimeSpan.FromSeconds(7));
            await trail.TellAsync(new AuditNote(
                number % 3 == 0 ? Actor.CommandLine : Actor.Staff($"staff-{number % 5}", $"林美 {number % 5}"),
                number % 2 == 0 ? "refund.propose" : "merchant.save",
                $"refund {number}",
                number % 4 == 0 ? null : "{\"status\":\"Queued\"}",
                $"{{\"status\":\"Sending\",\"amount\":\"{number}.00 EUR\"}}",
                number % 5 == 0 ? "客户要求 – kept the mug" : null));
        }
    }

    public static async Task<IReadOnlyList<AuditEntry>> ChainAsync(this TestDb database)
    {
        await using var db = database.Open();
        return await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Seq).ToListAsync();
    }

    public static Task<ChainAnswer> VerifyAsync(this TestDb database) => database.Use<VerifyAudit>().ReadAsync(Actor.CommandLine);

    /// <summary>One write that is audited: the reason is offered, or no more.</summary>
    public static Task<Result> SwitchReasonAsync(this TestDb database, string code, Func<Result>? verdict = null) => database.Store.WriteAsync<SwitchReason>(
        Actor.CommandLine,
        async db =>
        {
            var reason = await db.ReturnReasons.SingleAsync(row => row.Code == code);
            reason.Describe(reason.NameEn, reason.NameZh, reason.Fault, !reason.IsActive);
            await db.SaveChangesAsync();
            return verdict?.Invoke() ?? Result.Done;
        },
        CancellationToken.None);

    public static IReadOnlyList<string> Reasons { get; } = [.. ReturnReasons.Shipped.Select(reason => reason.Code)];

    [Requires(Permissions.EditReasons)]
    private sealed class SwitchReason;
}
