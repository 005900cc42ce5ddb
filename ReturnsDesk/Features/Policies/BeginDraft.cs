using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies;

/// <summary>Copies a version to write on, and gives its number. Refused: <c>policy.unknown</c>.</summary>
[Requires(Permissions.EditPolicy)]
public sealed class BeginDraft(DeskStore store, TimeProvider clock)
{
    /// <param name="basedOn">The version to copy; null: the one in force.</param>
    public Task<Result<int>> ExecuteAsync(Actor actor, int? basedOn = null, CancellationToken cancellationToken = default) =>
        store.WriteAsync<BeginDraft, int>(
            actor,
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                var number = basedOn ?? (await StoredPolicies.CalendarAsync(db, merchant.DayOf(now), cancellationToken)).InForce?.Number;
                var policy = await db.Policies.AsNoTracking().Where(version => version.Number == number).Select(version => version.Policy).SingleOrDefaultAsync(cancellationToken);
                if (policy is null)
                {
                    return new Refusal("policy.unknown", number ?? 0);
                }

                var next = await db.Policies.MaxAsync(version => version.Number, cancellationToken) + 1;
                db.Policies.Add(PolicyVersion.DraftOf(StoredPolicies.Written(policy, merchant), next, number!.Value, actor, now));
                return next;
            },
            cancellationToken);
}
