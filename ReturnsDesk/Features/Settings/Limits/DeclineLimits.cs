using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.Limits;

/// <summary>A manager does not agree to proposed limits: all stays as it is. Refused: <c>limits.unknown</c>, <c>limits.decided-already</c>.</summary>
[Requires(Permissions.ApproveLimits)]
public sealed class DeclineLimits(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, int number, CancellationToken cancellationToken = default) =>
        store.WriteAsync<DeclineLimits>(
            actor,
            async db => await db.MoneyLimits.SingleOrDefaultAsync(limits => limits.Number == number, cancellationToken) is { } limits
                ? limits.Decline(actor, clock.GetUtcNow().UtcDateTime)
                : new Refusal("limits.unknown", number),
            cancellationToken);
}
