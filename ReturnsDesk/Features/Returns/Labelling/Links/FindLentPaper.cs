using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Labelling.Links;

/// <summary>What a link opens: one paper of one case, in one language.</summary>
public sealed record LentPaperPlace(long OrderId, string Number, ReturnPaper Paper, string Culture);

/// <summary>Finds what a link opens; null for one that is unknown, too old or taken back, without telling which.</summary>
[Requires(Permissions.PrintLabel)]
public sealed class FindLentPaper(DeskStore store, TimeProvider clock)
{
    public async Task<LentPaperPlace?> FindAsync(string? token, CancellationToken cancellationToken = default)
    {
        if (!AccessSecret.IsDrawn(token))
        {
            return null;
        }

        var hash = AccessSecret.HashOf(token!);
        var link = await store.ReadAsync<FindLentPaper, PaperLink?>(Actor.Customer(""), db => db.PaperLinks.SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken), cancellationToken);
        return link is not null && link.IsOpen(clock.GetUtcNow().UtcDateTime) ? new LentPaperPlace(link.OrderId, link.CaseNumber, link.Paper, link.Culture) : null;
    }
}
