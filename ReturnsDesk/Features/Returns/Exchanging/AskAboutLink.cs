using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>Asks the gateway now what became of the case's payment link, for a person who will not wait. Refused: <c>exchange.no-open-link</c>, <c>exchange.link-unanswered</c>.</summary>
[Requires(Permissions.ChargeDifference)]
public sealed class AskAboutLink(DeskStore store, ChargeRound round, TimeProvider clock)
{
    public async Task<Result> ExecuteAsync(Actor actor, string number, CancellationToken cancellationToken = default)
    {
        var found = await store.WriteAsync<AskAboutLink, string>(
            actor,
            async db =>
            {
                var charge = await db.DifferenceCharges
                    .Where(row => row.Replacement.ReturnCase.Number == number && row.CalledOffAt == null && (row.Status == ChargeStatus.Open || row.Status == ChargeStatus.Unknown))
                    .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
                charge?.HurryUp(clock.GetUtcNow().UtcDateTime);
                return charge is null ? new Refusal("exchange.no-open-link", number) : charge.Key;
            },
            cancellationToken);
        if (found.Value is not { } key)
        {
            return found.Refusal!;
        }

        var answer = await round.RunAsync<AskAboutLink>(actor, key, cancellationToken);
        return answer.Value is { Outcome: LinkOutcome.Unknown or LinkOutcome.NotYet } silent ? new Refusal("exchange.link-unanswered", silent.Detail) : new Result(answer.Refusal);
    }
}
