using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>Lets what is sent go out before the goods are back, or not after all. Refused: <c>exchange.none</c>, <c>exchange.step-not-allowed</c>.</summary>
[Requires(Permissions.SendInAdvance)]
public sealed class SendReplacementFirst(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, bool isSentFirst, CancellationToken cancellationToken = default) =>
        change.RunAsync<SendReplacementFirst>(actor, target, (returnCase, deed) => returnCase.SendReplacementFirst(deed, isSentFirst), cancellationToken);
}
