using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>Undoes an approval, a rejection or a question a moment after it. Refused: <c>decision.cannot-undo</c>, <c>case.step-not-allowed</c>, <c>return.too-many-units</c>.</summary>
[Requires(Permissions.DecideReturn)]
public sealed class TakeBackDecision(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, CancellationToken cancellationToken = default) =>
        change.RunAsync<TakeBackDecision>(actor, target, (returnCase, deed) => returnCase.TakeBackDecision(deed), cancellationToken);
}
