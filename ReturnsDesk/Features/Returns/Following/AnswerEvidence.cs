using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Following;

/// <summary>The customer answers what the desk asked; the case is back in review. Refused: <c>return.unknown</c>, <c>decision.needs-answer</c>, <c>case.step-not-allowed</c>.</summary>
[Requires(Permissions.AddNote)]
public sealed class AnswerEvidence(CustomerChange change)
{
    public Task<Result> ExecuteAsync(long orderId, string number, string answer, CancellationToken cancellationToken = default) =>
        change.RunAsync<AnswerEvidence>(orderId, number, (returnCase, deed) => returnCase.RecordAnswer(deed, answer), cancellationToken);
}
