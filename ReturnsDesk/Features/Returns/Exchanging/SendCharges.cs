using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>Makes payment links that are waiting, asks about those that got no answer or are out, and closes those that nobody wants any more. Gives how many were looked after.</summary>
[Requires(Permissions.ChargeDifference)]
public sealed class SendCharges(DeskStore store, ChargeRound round, TimeProvider clock)
{
    private const int Batch = 50;

    public async Task<int> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await store.ReadAsync<SendCharges, List<string>>(
            actor,
            db => db.DifferenceCharges.Where(charge => charge.NextAt <= now).OrderBy(charge => charge.NextAt).ThenBy(charge => charge.Id).Take(Batch).Select(charge => charge.Key).ToListAsync(cancellationToken),
            cancellationToken);
        foreach (var key in due)
        {
            await round.RunAsync<SendCharges>(actor, key, cancellationToken);
        }

        return due.Count;
    }
}
