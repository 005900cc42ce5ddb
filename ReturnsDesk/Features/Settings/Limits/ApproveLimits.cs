using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.Limits;

/// <summary>
/// A manager agrees to limits that somebody else proposed: they hold for what is proposed from now on. Refused: <c>limits.unknown</c>, <c>limits.needs-person</c>,
/// <c>limits.own-proposal</c>, <c>limits.decided-already</c>.
/// </summary>
[Requires(Permissions.ApproveLimits)]
public sealed class ApproveLimits(DeskStore store, TimeProvider clock)
{
    /// <param name="number">Of the limits that the person saw; what they contain never changes.</param>
    public Task<Result> ExecuteAsync(Actor actor, int number, CancellationToken cancellationToken = default) =>
        store.WriteAsync<ApproveLimits>(
            actor,
            async db => await db.MoneyLimits.SingleOrDefaultAsync(limits => limits.Number == number, cancellationToken) is { } limits
                ? limits.Approve(actor, clock.GetUtcNow().UtcDateTime)
                : new Refusal("limits.unknown", number),
            cancellationToken);
}
