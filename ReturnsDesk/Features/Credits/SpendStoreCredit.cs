using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Credits;

/// <summary>What is to be paid from whose credit, for which order of the shop.</summary>
public sealed record SpendDraft(string Customer, Money Amount, string OrderNumber);

/// <summary>The shop takes an amount from a customer's credit, or nothing at all; what runs out first is spent first. Refused: <c>credit.not-enough</c>, <c>api.key-reused</c>.</summary>
[Requires(Permissions.SpendStoreCredit)]
public sealed class SpendStoreCredit(OnceOnly once, TimeProvider clock)
{
    /// <summary><paramref name="write"/> makes the answer that is kept.</summary>
    public Task<Result<ApiAnswer>> ExecuteAsync(Actor actor, ApiCall call, SpendDraft wanted, Func<SpendState, string> write, CancellationToken cancellationToken = default) =>
        once.RunAsync<SpendStoreCredit, Spent>(actor, call, db => SpendAsync(db, actor, wanted, cancellationToken), spent => write(CreditLots.State(spent.Spend, spent.LeftMinor)), cancellationToken);

    private async Task<Result<Spent>> SpendAsync(ReturnsDb db, Actor actor, SpendDraft wanted, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var key = CreditLots.KeyOf(wanted.Customer);
        var lots = await CreditLots.OfAsync(db, key, cancellationToken);
        var spent = CreditSpend.Of(lots, key, wanted.Amount, wanted.OrderNumber, actor.Name, now);
        if (spent.Value is not { } spend)
        {
            return spent.Refusal!;
        }

        db.CreditSpends.Add(spend);
        return new Spent(spend, CreditLots.Left(lots, wanted.Amount.Currency, now));
    }

    private sealed record Spent(CreditSpend Spend, long LeftMinor);
}
