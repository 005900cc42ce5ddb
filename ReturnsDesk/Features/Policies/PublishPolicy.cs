using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies;

/// <summary>
/// A second person publishes what they saw: from its day on new orders are judged by it. Refused: <c>policy.unknown</c>, <c>policy.changed-meanwhile</c>, and
/// what <see cref="PolicyVersion.Publish"/> refuses, above all the own proposal.
/// </summary>
[Requires(Permissions.EditPolicy)]
public sealed class PublishPolicy(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, int number, int seenVersion, CancellationToken cancellationToken = default) =>
        store.WriteAsync<PublishPolicy>(
            actor,
            async db =>
            {
                var seen = await StoredPolicies.SeenAsync(db, number, seenVersion, PolicyStatus.Proposed, cancellationToken);
                var now = clock.GetUtcNow().UtcDateTime;
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                return seen.Value is { } version ? version.Publish(actor, now, merchant.DayOf(now)) : seen.Refusal!;
            },
            cancellationToken);
}
