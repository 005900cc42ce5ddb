using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies;

/// <summary>What customers may read: the version that orders placed today are judged by, and from when another holds.</summary>
public sealed record PublicPolicy(string MerchantName, ReturnPolicy Policy, PolicyNames Names, DateOnly? NextFromOn);

/// <summary>Reads the policy for the page that everybody may open; the page asks as the desk itself.</summary>
[Requires(Permissions.ReadPolicy)]
public sealed class ReadPublicPolicy(DeskStore store, TimeProvider clock)
{
    public Task<PublicPolicy> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadPublicPolicy, PublicPolicy>(
            actor,
            async db =>
            {
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                var calendar = await StoredPolicies.CalendarAsync(db, merchant.DayOf(clock.GetUtcNow().UtcDateTime), cancellationToken);
                var policy = StoredPolicies.Written(await StoredPolicies.PolicyAsync(db, calendar.InForce?.Number, cancellationToken), merchant);
                return new PublicPolicy(merchant.Name, policy, await PolicyNames.ReadAsync(db, policy.Currency, [policy], cancellationToken), calendar.Next?.ValidFromOn);
            },
            cancellationToken);
}
