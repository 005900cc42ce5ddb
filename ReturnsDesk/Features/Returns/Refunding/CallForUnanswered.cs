using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// Calls a person for every part that has been in doubt for a quarter of an hour, also where it could not be asked about: its gateway rests, or the queue is long. Whoever said that it may
/// rest is called again after as long.
/// </summary>
[Requires(Permissions.SendRefund)]
public sealed class CallForUnanswered(DeskStore store, RefundChange change, TimeProvider clock)
{
    /// <summary>Gives the number of parts that a person was called for.</summary>
    public async Task<int> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var parts = await store.ReadAsync<CallForUnanswered, List<Part>>(actor, db => FindAsync(db, cancellationToken), cancellationToken);
        foreach (var part in parts)
        {
            await change.RunAsync<CallForUnanswered>(
                actor,
                part.RefundId,
                (refund, deed, _) =>
                {
                    refund.Intents.Single(intent => intent.Id == part.IntentId).CallIfUnanswered(deed.At);
                    return Task.FromResult(Result.Done);
                },
                cancellationToken);
        }

        return parts.Count;
    }

    private Task<List<Part>> FindAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - Waits.Unanswered;
        return db.RefundIntents
            .Where(intent => (intent.Status == MoneyStatus.Unknown || intent.Status == MoneyStatus.Sending) && intent.Attention == null && (intent.DoubtAt ?? intent.StatusAt) <= since)
            .Where(intent => !db.RefundAttempts.Any(attempt => attempt.RefundIntentId == intent.Id && attempt.Kind == AttemptKind.Person && attempt.At > since))
            .OrderBy(intent => intent.Id).Take(SendRefunds.Batch)
            .Select(intent => new Part(intent.RefundId, intent.Id))
            .ToListAsync(cancellationToken);
    }

    private sealed record Part(long RefundId, long IntentId);
}
