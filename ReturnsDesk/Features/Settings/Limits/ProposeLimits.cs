using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Settings.Limits;

/// <summary>What Finance would like the limits to be, in minor units of the merchant's currency.</summary>
public sealed record LimitsWish(long Agent, long Middle, DayLimits Day, string Reason);

/// <summary>
/// Proposes new limits; until a manager agrees nothing changes. A proposal that still waits is replaced. Refused: <c>limits.needs-person</c>, <c>limits.reason-needed</c>,
/// <c>limits.amounts</c>, <c>limits.unchanged</c>.
/// </summary>
[Requires(Permissions.ProposeLimits)]
public sealed class ProposeLimits(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, LimitsWish wish, CancellationToken cancellationToken = default) =>
        store.WriteAsync<ProposeLimits>(actor, db => ProposeAsync(db, actor, wish, cancellationToken), cancellationToken);

    private async Task<Result> ProposeAsync(ReturnsDb db, Actor actor, LimitsWish wish, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var last = await db.MoneyLimits.MaxAsync(limits => (int?)limits.Number, cancellationToken) ?? 0;
        var wanted = new ApprovalLimits(merchant.Currency, wish.Agent, wish.Middle) { Number = last + 1, Day = wish.Day };
        var inForce = await StoredLimits.InForceAsync(db, now, cancellationToken);
        if (wanted with { Number = inForce.Number } == inForce)
        {
            return new Refusal("limits.unchanged");
        }

        var proposed = MoneyLimits.Propose(wanted, wish.Reason, actor, now);
        if (proposed.Value is not { } limits)
        {
            return proposed.Refusal!;
        }

        foreach (var open in await db.MoneyLimits.Where(row => row.Status == LimitsStatus.Proposed).ToListAsync(cancellationToken))
        {
            open.Decline(actor, now);
        }

        db.MoneyLimits.Add(limits);
        return Result.Done;
    }
}
