using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Labelling.Links;

/// <summary>Closes every link to a paper of the case, at once. Refused: <c>return.unknown</c>.</summary>
[Requires(Permissions.PrintLabel)]
public sealed class TakePaperBack(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(long orderId, string number, CancellationToken cancellationToken = default) =>
        store.WriteAsync<TakePaperBack>(
            Actor.Customer(""),
            async db =>
            {
                if (!await db.ReturnCases.AnyAsync(row => row.Number == number && row.OrderId == orderId, cancellationToken))
                {
                    return new Refusal("return.unknown", number);
                }

                var now = clock.GetUtcNow().UtcDateTime;
                await db.PaperLinks.Where(link => link.OrderId == orderId && link.CaseNumber == number && link.RevokedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(link => link.RevokedAt, (DateTime?)now), cancellationToken);
                return Result.Done;
            },
            cancellationToken);
}
