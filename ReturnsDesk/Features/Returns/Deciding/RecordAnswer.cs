using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>Writes down what the customer answered; the case is back in review. Refused: <c>decision.needs-answer</c>, <c>case.step-not-allowed</c>.</summary>
[Requires(Permissions.AddNote)]
public sealed class RecordAnswer(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string answer, CancellationToken cancellationToken = default) =>
        change.RunAsync<RecordAnswer>(actor, target, (returnCase, deed) => returnCase.RecordAnswer(deed, answer), cancellationToken);
}
