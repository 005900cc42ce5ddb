using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>Says yes to a request. Refused: <c>case.step-not-allowed</c>; <c>desk.not-permitted</c> for an exception where the person may not override the policy.</summary>
[Requires(Permissions.DecideReturn)]
public sealed class ApproveReturn(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, CancellationToken cancellationToken = default) =>
        change.RunAsync<ApproveReturn>(
            actor,
            target,
            async (returnCase, deed, db) => returnCase.IsException && !await DeskStore.MayAsync(db, actor, Permissions.OverridePolicy, cancellationToken)
                ? new Refusal("desk.not-permitted", Permissions.OverridePolicy)
                : returnCase.Approve(deed),
            cancellationToken);
}
