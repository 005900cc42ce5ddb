using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>
/// The customer chooses another variant of what they bought, while their exchange is open and nothing has left the house. Refused: <c>return.unknown</c> for a case of another order,
/// <c>exchange.wrong-kind</c>, and what <see cref="ExchangeShelf.HoldAsync"/> refuses.
/// </summary>
[Requires(Permissions.CreateReturn)]
public sealed class ChooseExchange(DeskStore store, CaseChange change)
{
    public Task<Result> ExecuteAsync(long orderId, string number, IReadOnlyList<WantedArticle> choices, CancellationToken cancellationToken = default) =>
        store.WriteAsync<ChooseExchange>(Actor.Customer(""), db => ChooseAsync(db, orderId, number, choices, cancellationToken), cancellationToken);

    private async Task<Result> ChooseAsync(ReturnsDb db, long orderId, string number, IReadOnlyList<WantedArticle> choices, CancellationToken cancellationToken)
    {
        var name = await db.ReturnCases.Where(row => row.Number == number && row.OrderId == orderId).Select(row => row.Order.Customer.Name).SingleOrDefaultAsync(cancellationToken);
        return name is null
            ? new Refusal("return.unknown", number)
            : await change.InAsync(
                db,
                Actor.Customer(name),
                new CaseRef(number),
                (returnCase, deed, _) => returnCase.Kind == ReturnKind.Exchange
                    ? ExchangeShelf.HoldAsync(db, returnCase, deed, [.. choices.Select(choice => choice with { Part = null })], sameProductOnly: true, cancellationToken)
                    : Task.FromResult<Result>(new Refusal("exchange.wrong-kind", number)),
                cancellationToken);
    }
}
