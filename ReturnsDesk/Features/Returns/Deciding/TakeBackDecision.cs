using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deciding;

/// <summary>Undoes an approval, a rejection or a question a moment after it. Refused: <c>decision.cannot-undo</c>, <c>case.step-not-allowed</c>, <c>return.too-many-units</c>.</summary>
[Requires(Permissions.DecideReturn)]
public sealed class TakeBackDecision(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, CancellationToken cancellationToken = default) =>
        change.RunAsync<TakeBackDecision>(actor, target, async (returnCase, deed, db) =>
        {
            var result = returnCase.TakeBackDecision(deed);
            if (!result.Refused)
            {
                // A rejection and a question had answered the customer.
                await AwaitedReply.RecountAsync(db, returnCase.Id, without: 0, cancellationToken);
            }

            return result;
        }, cancellationToken);
}
