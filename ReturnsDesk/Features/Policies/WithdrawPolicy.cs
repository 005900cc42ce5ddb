using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies;

/// <summary>Gives a version up before its day. Refused: <c>policy.unknown</c>, <c>policy.in-force</c>, <c>policy.withdrawn-already</c>.</summary>
[Requires(Permissions.EditPolicy)]
public sealed class WithdrawPolicy(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, int number, CancellationToken cancellationToken = default) =>
        store.WriteAsync<WithdrawPolicy>(
            actor,
            async db =>
            {
                var version = await db.Policies.SingleOrDefaultAsync(candidate => candidate.Number == number, cancellationToken);
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                return version is null ? new Refusal("policy.unknown", number) : version.Withdraw(merchant.DayOf(clock.GetUtcNow().UtcDateTime));
            },
            cancellationToken);
}
