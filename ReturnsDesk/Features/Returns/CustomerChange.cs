using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns;

/// <summary>
/// The shape of a change that a customer makes to a case of the order that they proved. The order is part of the question: a case of another one does not exist.
/// Refused: <c>return.unknown</c>, and whatever the verb refuses.
/// </summary>
public sealed class CustomerChange(DeskStore store, CaseChange change)
{
    public Task<Result> RunAsync<TUseCase>(long orderId, string number, Func<ReturnCase, Deed, Result> verb, CancellationToken cancellationToken) =>
        store.WriteAsync<TUseCase>(
            Actor.Customer(""),
            async db =>
            {
                var found = await db.ReturnCases.Where(row => row.Number == number && row.OrderId == orderId)
                    .Select(row => new { row.Id, row.Order.Customer.Name }).SingleOrDefaultAsync(cancellationToken);
                if (found is null)
                {
                    return new Refusal("return.unknown", number);
                }

                await RowLocks.CasesAsync(db, [found.Id], cancellationToken);
                return await change.InAsync(db, Actor.Customer(found.Name), new CaseRef(number), (returnCase, deed, _) => Task.FromResult(verb(returnCase, deed)), cancellationToken);
            },
            cancellationToken);
}
