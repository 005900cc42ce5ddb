using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>
/// Names what is sent in place of the goods of a case, and holds it on the shelf; chosen anew where something was chosen before. Refused: <c>return.unknown</c>, <c>case.changed-meanwhile</c>,
/// and what <see cref="ExchangeShelf.HoldAsync"/> refuses.
/// </summary>
[Requires(Permissions.DecideReturn)]
public sealed class ChooseReplacement(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, IReadOnlyList<WantedArticle> wanted, CancellationToken cancellationToken = default) =>
        change.RunAsync<ChooseReplacement>(
            actor, target, (returnCase, deed, db) => ExchangeShelf.HoldAsync(db, returnCase, deed, wanted, sameProductOnly: false, cancellationToken), cancellationToken);
}
