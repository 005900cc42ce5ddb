using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>The merchant does not ask for the difference, with a reason. Refused: <c>return.unknown</c>, <c>case.changed-meanwhile</c>, and what <see cref="ReturnCase.ForgoDifference"/> refuses.</summary>
[Requires(Permissions.OverridePolicy)]
public sealed class ForgoDifference(CaseChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, CaseRef target, string reason, CancellationToken cancellationToken = default) =>
        change.RunAsync<ForgoDifference>(
            actor,
            target,
            async (returnCase, deed, db) => await ExchangeMoney.BalanceAsync(db, returnCase, deed.Policy, cancellationToken) is { Value: { } balance }
                ? returnCase.ForgoDifference(deed, balance, reason)
                : new Refusal("exchange.none", returnCase.Number),
            cancellationToken);
}
