using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>Says yes to a request. Refused: <c>case.step-not-allowed</c>.</summary>
[Requires(Permissions.DecideReturn)]
public sealed class ApproveReturn(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, CancellationToken cancellationToken = default) =>
        change.RunAsync<ApproveReturn>(actor, target, (returnCase, deed) => returnCase.Approve(deed), cancellationToken);
}
