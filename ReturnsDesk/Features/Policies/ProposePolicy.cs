using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies;

/// <summary>
/// Gives a draft to a second person. Refused: <c>policy.unknown</c>, <c>policy.changed-meanwhile</c>, and what <see cref="PolicyVersion.Propose"/> refuses.
/// </summary>
[Requires(Permissions.EditPolicy)]
public sealed class ProposePolicy(DeskStore store, TimeProvider clock)
{
    /// <param name="validFromOn">A day of the merchant's.</param>
    public Task<Result> ExecuteAsync(Actor actor, int number, int seenVersion, DateOnly validFromOn, CancellationToken cancellationToken = default) =>
        store.WriteAsync<ProposePolicy>(
            actor,
            async db =>
            {
                var seen = await StoredPolicies.SeenAsync(db, number, seenVersion, PolicyStatus.Draft, cancellationToken);
                var now = clock.GetUtcNow().UtcDateTime;
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                return seen.Value is { } version ? version.Propose(validFromOn, actor, now, merchant.DayOf(now)) : seen.Refusal!;
            },
            cancellationToken);
}
