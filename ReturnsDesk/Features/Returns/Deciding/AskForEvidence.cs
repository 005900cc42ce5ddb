using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>Asks the customer; the review clock stops. Refused: <c>decision.needs-question</c>, <c>message.unfilled</c>, <c>case.step-not-allowed</c>.</summary>
[Requires(Permissions.DecideReturn)]
public sealed class AskForEvidence(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string question, CancellationToken cancellationToken = default) =>
        change.RunAsync<AskForEvidence>(actor, target, (returnCase, deed) => Placeholders.WhyUnfilled(question) is { } open ? open : returnCase.AskForEvidence(deed, question), cancellationToken);
}
