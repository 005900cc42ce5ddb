using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>Lets the customer keep the goods, or accepts that they are lost: straight to the refund. Refused: <c>decision.needs-reason</c>, <c>case.step-not-allowed</c>.</summary>
[Requires(Permissions.DecideReturn)]
public sealed class WaiveGoods(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string reason, CancellationToken cancellationToken = default) =>
        change.RunAsync<WaiveGoods>(actor, target, (returnCase, deed) => returnCase.WaiveGoods(deed, reason), cancellationToken);
}
