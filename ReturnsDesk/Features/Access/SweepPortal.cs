using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Access;

/// <summary>
/// Forgets what opens nothing any more: challenges and sessions a day after their end (with the network addresses in them), links of mails a month after theirs, lent papers a day after theirs, and photos of a request
/// that was begun and not sent within two days; and the network addresses of withdrawals once no limit counts them. Gives how many rows went.
/// </summary>
[Requires(Permissions.EditMerchant)]
public sealed class SweepPortal(DeskStore store, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan LinksKept = TimeSpan.FromDays(30);
    public static readonly TimeSpan DraftsKept = TimeSpan.FromDays(2);

    public Task<Result<int>> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (challenges, sessions, links, drafts, counted) = (now - Kept, now - Kept - PortalSession.Longest, now - LinksKept, now - DraftsKept, now.AddHours(-1));
        return store.WriteAsync<SweepPortal, int>(
            actor,
            async db =>
                await db.PortalChallenges.Where(row => row.CreatedAt < challenges).ExecuteDeleteAsync(cancellationToken)
                + await db.PortalSessions.Where(row => row.CreatedAt < sessions).ExecuteDeleteAsync(cancellationToken)
                + await db.OrderLinks.Where(row => row.ExpiresAt < links).ExecuteDeleteAsync(cancellationToken)
                + await db.PaperLinks.Where(row => row.ExpiresAt < challenges).ExecuteDeleteAsync(cancellationToken)
                + await db.WithdrawalStatements.Where(row => row.From != null && row.ReceivedAt < counted).ExecuteUpdateAsync(set => set.SetProperty(row => row.From, (string?)null), cancellationToken)
                + await SweepDraftsAsync(db, drafts, cancellationToken),
            cancellationToken);
    }

    private static async Task<int> SweepDraftsAsync(ReturnsDb db, DateTime before, CancellationToken cancellationToken)
    {
        var photos = await db.CasePhotos.Where(photo => photo.ReturnCaseId == null && photo.At < before
            && !db.PortalDrafts.Any(draft => draft.Key == photo.DraftKey && draft.SavedAt >= before)).ExecuteDeleteAsync(cancellationToken);
        return photos + await db.PortalDrafts.Where(draft => draft.SavedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
