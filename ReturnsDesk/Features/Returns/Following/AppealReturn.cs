using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Following;

/// <summary>
/// The customer objects to a rejection, once and in time: back to review, escalated. Refused: <c>return.unknown</c>, <c>decision.needs-reason</c>, <c>case.appealed-before</c>,
/// <c>case.appeal-too-late</c>, <c>case.step-not-allowed</c>.
/// </summary>
[Requires(Permissions.DecideReturn)]
public sealed class AppealReturn(CustomerChange change)
{
    public Task<Result> ExecuteAsync(long orderId, string number, string why, CancellationToken cancellationToken = default) =>
        change.RunAsync<AppealReturn>(
            orderId,
            number,
            (returnCase, deed) => string.IsNullOrWhiteSpace(why) ? new Refusal("decision.needs-reason") { Field = "Why" } : returnCase.Appeal(deed, why.Trim()),
            cancellationToken);
}
