using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns;

/// <summary>Makes the <see cref="Deed"/> of an action: the moment, the merchant's day of it, and the policy that the case is judged by.</summary>
public sealed class DeedRoom(TimeProvider clock)
{
    /// <summary>For a case that exists: the policy it was opened under.</summary>
    public async Task<Deed> ForAsync(ReturnsDb db, Actor actor, ReturnCase returnCase, CancellationToken cancellationToken)
    {
        var stored = await db.Policies.AsNoTracking().FirstOrDefaultAsync(version => version.Number == returnCase.PolicyVersion, cancellationToken);
        return await MakeAsync(db, actor, stored?.Policy ?? new ReturnPolicy(), cancellationToken);
    }

    /// <summary>For a new case: the policy in force on the day the order was placed.</summary>
    public async Task<Deed> ForOrderAsync(ReturnsDb db, Actor actor, DateOnly placedOn, CancellationToken cancellationToken)
    {
        var stored = await db.Policies.AsNoTracking()
            .Where(version => version.Status == PolicyStatus.Published && version.ValidFromOn <= placedOn)
            .OrderByDescending(version => version.ValidFromOn).ThenByDescending(version => version.Number)
            .FirstOrDefaultAsync(cancellationToken);
        return await MakeAsync(db, actor, stored?.Policy ?? new ReturnPolicy(), cancellationToken);
    }

    /// <summary>For a verb that starts no clock, on any case: no policy is looked up.</summary>
    public Task<Deed> WithoutPolicyAsync(ReturnsDb db, Actor actor, CancellationToken cancellationToken) => MakeAsync(db, actor, new ReturnPolicy(), cancellationToken);

    /// <summary>The merchant's row; a store that was never set up has none and counts in UTC.</summary>
    public static async Task<MerchantSettings> MerchantAsync(ReturnsDb db, CancellationToken cancellationToken) =>
        await db.Merchants.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new MerchantSettings("", "UTC", "USD", "");

    private async Task<Deed> MakeAsync(ReturnsDb db, Actor actor, ReturnPolicy policy, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var merchant = await MerchantAsync(db, cancellationToken);
        return new Deed(actor, now, merchant.DayOf(now), policy) { Zone = merchant.TimeZone };
    }
}
