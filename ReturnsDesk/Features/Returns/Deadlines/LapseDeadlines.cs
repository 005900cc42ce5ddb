using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines;

/// <summary>Does what the clocks that ran out say, case by case; exact after downtime, because it goes by the stored due times. Gives how many lapsed.</summary>
[Requires(Permissions.LapseDeadlines)]
public sealed class LapseDeadlines(DeskStore store, CaseChange change, TimeProvider clock)
{
    private const int Batch = 100;

    public async Task<int> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var due = await store.ReadAsync<LapseDeadlines, List<string>>(
            actor,
            db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                return db.ReturnCases
                    .Where(row => row.NextDueAt <= now && (row.NextLapse != LapseAction.None || row.Status == CaseStatus.Rejected))
                    .Where(row => !(row.IsEscalated && row.NextLapse == LapseAction.Escalate))
                    .OrderBy(row => row.NextDueAt).ThenBy(row => row.Id).Take(Batch)
                    .Select(row => row.Number).ToListAsync(cancellationToken);
            },
            cancellationToken);
        var lapsed = 0;
        foreach (var number in due)
        {
            var result = await change.RunAsync<LapseDeadlines>(
                actor, new CaseRef(number), (returnCase, deed) => new Domain.Result(returnCase.LapseDue(deed).Refusal), cancellationToken);
            lapsed += result.Refused ? 0 : 1;
        }

        return lapsed;
    }
}
