using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Credits;

/// <summary>The order was not made after all: the customer has the credit again. Refused: <c>credit.spend-unknown</c>, <c>credit.reversed-before</c>, <c>api.key-reused</c>.</summary>
[Requires(Permissions.SpendStoreCredit)]
public sealed class ReverseStoreCreditSpend(OnceOnly once, TimeProvider clock)
{
    /// <summary><paramref name="write"/> makes the answer that is kept.</summary>
    public Task<Result<ApiAnswer>> ExecuteAsync(Actor actor, ApiCall call, long spendId, Func<SpendState, string> write, CancellationToken cancellationToken = default) =>
        once.RunAsync<ReverseStoreCreditSpend, Reversed>(
            actor, call, db => ReverseAsync(db, actor, spendId, cancellationToken), reversed => write(CreditLots.State(reversed.Spend, reversed.LeftMinor)), cancellationToken);

    private async Task<Result<Reversed>> ReverseAsync(ReturnsDb db, Actor actor, long spendId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var spend = await db.CreditSpends.Include(found => found.Parts).ThenInclude(part => part.CreditLot).SingleOrDefaultAsync(found => found.Id == spendId, cancellationToken);
        if (spend is null)
        {
            return new Refusal("credit.spend-unknown", spendId);
        }

        var reversed = spend.Reverse(actor.Name, now);
        if (reversed.Refusal is { } refusal)
        {
            return refusal;
        }

        // Lots that were spent whole are in no list of what is left: they come with the spend.
        var lots = (await CreditLots.OfAsync(db, spend.CustomerKey, cancellationToken)).Union(spend.Parts.Select(part => part.CreditLot));
        return new Reversed(spend, CreditLots.Left(lots, spend.Currency, now));
    }

    private sealed record Reversed(CreditSpend Spend, long LeftMinor);
}
