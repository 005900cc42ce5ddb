using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>
/// Makes a withdrawal a voluntary return, or a return a withdrawal, where the customer wants the other. Refused: <c>decision.needs-reason</c>,
/// <c>return.cannot-convert</c>, <c>note.length</c>.
/// </summary>
[Requires(Permissions.DecideReturn)]
public sealed class ConvertReturn(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string reason, CancellationToken cancellationToken = default) =>
        change.RunAsync<ConvertReturn>(actor, target, (returnCase, deed) => returnCase.Convert(deed, reason), cancellationToken);
}
