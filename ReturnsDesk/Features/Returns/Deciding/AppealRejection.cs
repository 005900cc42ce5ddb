using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>Brings a rejected case back to review, escalated; once. Refused: <c>case.appealed-before</c>, <c>case.step-not-allowed</c>.</summary>
[Requires(Permissions.DecideReturn)]
public sealed class AppealRejection(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string reason, CancellationToken cancellationToken = default) =>
        change.RunAsync<AppealRejection>(actor, target, (returnCase, deed) => returnCase.Appeal(deed, reason), cancellationToken);
}
