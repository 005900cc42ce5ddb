using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>Says no, with a reason the customer reads; the units are free again. Refused: <c>decision.needs-reason</c>, <c>message.unfilled</c>, <c>case.step-not-allowed</c>.</summary>
[Requires(Permissions.DecideReturn)]
public sealed class RejectReturn(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string reason, CancellationToken cancellationToken = default) =>
        change.RunAsync<RejectReturn>(actor, target, (returnCase, deed) => Placeholders.WhyUnfilled(reason) is { } open ? open : returnCase.Reject(deed, reason), cancellationToken);
}
