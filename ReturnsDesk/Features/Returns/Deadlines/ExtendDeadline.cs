using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines;

/// <summary>Moves the running clock of a case. Refused: <c>deadline.cannot-extend</c>, <c>deadline.none-running</c>.</summary>
[Requires(Permissions.DecideReturn)]
public sealed class ExtendDeadline(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, DateTime until, CancellationToken cancellationToken = default) =>
        change.RunAsync<ExtendDeadline>(actor, target, (returnCase, deed) => returnCase.ExtendDeadline(deed, until), cancellationToken);
}
