using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Browser;

/// <summary>Refunds in the state that a test is about, as the desk would have stored them. The desk's own sender leaves them alone: it is their turn in an hour at the earliest.</summary>
internal static class RefundShop
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);

    /// <summary>Sends a refund of <paramref name="minor"/>, proposed by an agent, and takes these answers, a second after each other, the last of them now. Gives its id.</summary>
    public static async Task<long> AddAsync(TestDb database, long running, long minor, params GatewayAnswer[] answers)
    {
        var returnCase = new AReturn().Of(new AnOrder().Numbered($"L-{running}").With($"LAMP-{running}", 1, minor).Through("test")).Numbered(ReturnNumber.Of(2026, running)).AlreadyInspected().Build();
        var refund = ARefund.Propose(returnCase, 1, minor).Value!;
        var intent = refund.Intents[0];
        var at = DateTime.UtcNow.AddSeconds(-answers.Length);
        for (var i = 0; i < answers.Length; i++)
        {
            var task = intent.Claim("node", at.AddSeconds(i), Lease);
            var kind = task.Value == IntentTask.Send && !task.Refused ? AttemptKind.Answer : AttemptKind.Asked;
            intent.Take(answers[i], task.Refused ? AttemptKind.News : kind, at.AddSeconds(i + 1), task.Refused ? null : intent.LeaseNumber);
        }

        refund.ReadStatus(DateTime.UtcNow);
        await using var db = database.Open();
        db.ReturnCases.Add(returnCase);
        db.Refunds.Add(refund);
        await db.SaveChangesAsync();
        return refund.Id;
    }

    /// <summary>No answer, and none for an hour.</summary>
    public static GatewayAnswer Lost { get; } = new(GatewayOutcome.Unknown, "", "no answer within 20 s") { RetryAfter = TimeSpan.FromHours(1) };

    public static GatewayAnswer Accepted { get; } = new(GatewayOutcome.Pending, "re_pending") { HttpStatus = 200, RetryAfter = TimeSpan.FromHours(1) };

    public static GatewayAnswer Declined { get; } = new(GatewayOutcome.Failed, "", "the card was closed") { HttpStatus = 402 };

    public static GatewayAnswer Abnormal { get; } = new(GatewayOutcome.NeedsAction, "re_abnormal", "USER_ACCOUNT_ABNORMAL") { HttpStatus = 200 };

    public static GatewayAnswer Paid { get; } = new(GatewayOutcome.Succeeded, "re_paid") { HttpStatus = 200 };
}
