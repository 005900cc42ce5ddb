using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Settings.Overview;

/// <summary>The policy that orders placed today will be judged by, in the merchant's currency.</summary>
public sealed record PolicyInForce(ReturnPolicy Policy, DateTime? PublishedAt, string PublishedBy, string Currency);

/// <summary>Reads the policy in force on the merchant's day.</summary>
[Requires(Permissions.ReadPolicy)]
public sealed class ReadPolicyInForce(DeskStore store, TimeProvider clock)
{
    public Task<PolicyInForce> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadPolicyInForce, PolicyInForce>(
            actor,
            async db =>
            {
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                var today = merchant.DayOf(clock.GetUtcNow().UtcDateTime);
                var stored = await db.Policies
                    .Where(version => version.Status == PolicyStatus.Published && version.ValidFromOn <= today)
                    .OrderByDescending(version => version.ValidFromOn).ThenByDescending(version => version.Number)
                    .FirstOrDefaultAsync(cancellationToken);
                return new PolicyInForce(stored?.Policy ?? new ReturnPolicy(), stored?.PublishedAt, stored?.PublishedBy ?? "", merchant.Currency);
            },
            cancellationToken);
}
