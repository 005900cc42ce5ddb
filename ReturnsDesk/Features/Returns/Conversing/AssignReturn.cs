using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>Gives a case to a person, or to nobody.</summary>
[Requires(Permissions.AddNote)]
public sealed class AssignReturn(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string? staffId, string? staffName, CancellationToken cancellationToken = default) =>
        change.RunAsync<AssignReturn>(actor, target, (returnCase, deed) => returnCase.Assign(deed, staffId, staffName), cancellationToken);
}
