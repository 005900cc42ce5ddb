using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Inspecting;

/// <summary>Closes what came differently than announced, with a reason. Refused: <c>decision.needs-reason</c>.</summary>
[Requires(Permissions.InspectGoods)]
public sealed class SettleDiscrepancies(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string reason, CancellationToken cancellationToken = default) =>
        change.RunAsync<SettleDiscrepancies>(actor, target, (returnCase, deed) => returnCase.SettleDiscrepancies(deed, reason), cancellationToken);
}
