using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>Brings an ended case back, with a reason. Refused: <c>decision.needs-reason</c>, <c>case.step-not-allowed</c>, <c>return.too-many-units</c>.</summary>
[Requires(Permissions.ReopenReturn)]
public sealed class ReopenReturn(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string reason, CancellationToken cancellationToken = default) =>
        change.RunAsync<ReopenReturn>(actor, target, (returnCase, deed) => returnCase.Reopen(deed, reason), cancellationToken);
}
