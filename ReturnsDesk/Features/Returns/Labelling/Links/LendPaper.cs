using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Labelling.Links;

/// <summary>The secret of a link and until when it opens.</summary>
public sealed record LentPaper(string Token, DateTime ExpiresAt);

/// <summary>
/// Gives an address under which one paper can be printed elsewhere, without being signed in. An earlier one for the same paper opens no more. Refused: <c>return.unknown</c>,
/// <c>label.not-issued</c>, <c>paper.slip-not-now</c>.
/// </summary>
[Requires(Permissions.PrintLabel)]
public sealed class LendPaper(DeskStore store, TimeProvider clock)
{
    public Task<Result<LentPaper>> ExecuteAsync(long orderId, string number, ReturnPaper paper, string culture, CancellationToken cancellationToken = default) =>
        store.WriteAsync<LendPaper, LentPaper>(
            Actor.Customer(""),
            async db =>
            {
                if (await CustomerPapers.WhyNotAsync(db, orderId, number, paper, cancellationToken) is { } refusal)
                {
                    return refusal;
                }

                var now = clock.GetUtcNow().UtcDateTime;
                await db.PaperLinks.Where(link => link.OrderId == orderId && ((link.CaseNumber == number && link.Paper == paper) || link.ExpiresAt <= now)).ExecuteDeleteAsync(cancellationToken);
                var token = AccessSecret.Draw();
                var link = new PaperLink(orderId, number, paper, culture == CustomerCulture.Chinese ? culture : "en", AccessSecret.HashOf(token), now);
                db.PaperLinks.Add(link);
                return new LentPaper(token, link.ExpiresAt);
            },
            cancellationToken);
}
