using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Policies;

/// <summary>A draft as its writer wants it, over the version they saw.</summary>
public sealed record PolicyDraft(int Number, int SeenVersion, string Title, ReturnPolicy Policy);

/// <summary>
/// Stores what was written on a draft. Refused: <c>policy.unknown</c>, <c>policy.changed-meanwhile</c> (somebody else saved first), <c>policy.not-a-draft</c>,
/// <c>policy.title-length</c>, and what <see cref="PolicyReview"/> finds wrong.
/// </summary>
[Requires(Permissions.EditPolicy)]
public sealed class SaveDraft(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Actor actor, PolicyDraft draft, CancellationToken cancellationToken = default) =>
        store.WriteAsync<SaveDraft>(
            actor,
            async db =>
            {
                var seen = await StoredPolicies.SeenAsync(db, draft.Number, draft.SeenVersion, PolicyStatus.Draft, cancellationToken);
                return seen.Value is { } version ? version.Edit(draft.Policy, draft.Title, actor, clock.GetUtcNow().UtcDateTime) : seen.Refusal!;
            },
            cancellationToken);
}
