using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>
/// Finance took the difference in outside the desk, and writes its reference down. Refused: <c>return.unknown</c>, <c>case.changed-meanwhile</c>, and what
/// <see cref="ReturnCase.TakeDifferenceByHand"/> refuses.
/// </summary>
[Requires(Permissions.RecordPayment)]
public sealed class RecordDifferencePaid(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string reference, CancellationToken cancellationToken = default) =>
        change.RunAsync<RecordDifferencePaid>(
            actor,
            target,
            async (returnCase, deed, db) => await ExchangeMoney.BalanceAsync(db, returnCase, deed.Policy, cancellationToken) is { Value: { } balance }
                ? returnCase.TakeDifferenceByHand(deed, balance, reference)
                : new Refusal("exchange.none", returnCase.Number),
            cancellationToken);
}
