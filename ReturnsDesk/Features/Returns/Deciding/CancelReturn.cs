using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>Ends a request the customer no longer wants; the units are free again. Refused: <c>case.step-not-allowed</c>.</summary>
[Requires(Permissions.DecideReturn)]
public sealed class CancelReturn(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string? reason, CancellationToken cancellationToken = default) =>
        change.RunAsync<CancelReturn>(actor, target, (returnCase, deed) => returnCase.Cancel(deed, reason), cancellationToken);
}
