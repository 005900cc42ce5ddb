using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Faults;

/// <summary>
/// What the races about approvals have in common. How many rounds each has in a usual run stands with it; RETURNSDESK_RACES=4 runs four times as many.
/// </summary>
internal static class RaceDesk
{
    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("RETURNSDESK_RACES"), out var times) ? Math.Max(1, times) : 1;

    public static int Rounds(int usual) => usual * Times;

    /// <summary>Lets the hold pass and everything be sent that may be.</summary>
    public static async Task SendAllAsync(RefundDesk desk)
    {
        desk.Database.Clock.Advance(TimeSpan.FromSeconds(11));
        while (await desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic) > 0)
        {
            desk.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Refunds above a single person's limit that went out with fewer than two people who agreed to exactly that; and approvals by whoever proposed.</summary>
    public static async Task<IReadOnlyList<string>> ThroughAsync(RefundDesk desk)
    {
        await using var db = desk.Database.Open();
        var ids = await db.Refunds.Where(refund => refund.NeedsApproval).Select(refund => refund.Id).ToListAsync();
        List<string> through = [];
        foreach (var id in ids)
        {
            var refund = (await RefundLoading.LoadAsync(db, id, CancellationToken.None))!;
            var attempts = await db.RefundAttempts.Where(attempt => refund.Intents.Select(intent => intent.Id).Contains(attempt.RefundIntentId) && attempt.Kind == AttemptKind.Send).CountAsync();
            var hash = RefundContent.HashOf(refund);
            var agreed = refund.Approvals.Where(approval => approval.ContentHash == hash && approval.PersonId != refund.ProposedById).Select(approval => approval.PersonId).Distinct().Count();
            var needed = refund.NeedUnder(ApprovalLimits.Preset(refund.Currency)) == ApprovalNeed.FinanceAndManager ? 2 : 1;
            if (attempts > 0 && agreed < needed)
            {
                through.Add($"refund {id}: sent with {agreed} of {needed}");
            }

            if (refund.Approvals.Any(approval => approval.PersonId == refund.ProposedById))
            {
                through.Add($"refund {id}: approved by its proposer");
            }
        }

        return through;
    }
}
