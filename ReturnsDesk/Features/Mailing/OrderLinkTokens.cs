using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Mailing;

namespace ReturnsDesk.Features.Mailing;

/// <summary>
/// The links in mails to the status of an order. They open no name, address, photo or money, and lead to no action; everything else asks for a code. The token itself stands in the
/// mail only.
/// </summary>
public static class OrderLinkTokens
{
    /// <summary>Draws a token for the order, inside the caller's transaction, and gives it.</summary>
    public static string Issue(ReturnsDb db, long orderId, DateTime at)
    {
        var token = AccessSecret.Draw();
        db.OrderLinks.Add(new OrderLink(orderId, AccessSecret.HashOf(token), at));
        return token;
    }

    /// <summary>The order that the token opens; null for one that is unknown, too old or revoked, without telling which.</summary>
    public static async Task<long?> FindAsync(ReturnsDb db, string? token, DateTime at, CancellationToken cancellationToken = default)
    {
        if (!AccessSecret.IsDrawn(token))
        {
            return null;
        }

        var hash = AccessSecret.HashOf(token!);
        var link = await db.OrderLinks.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.TokenHash == hash, cancellationToken);
        return link is not null && link.IsOpen(at) ? link.OrderId : null;
    }

    /// <summary>Closes every link to the order, inside the caller's transaction.</summary>
    public static async Task RevokeAsync(ReturnsDb db, long orderId, DateTime at, CancellationToken cancellationToken = default)
    {
        foreach (var link in await db.OrderLinks.Where(link => link.OrderId == orderId && link.RevokedAt == null).ToListAsync(cancellationToken))
        {
            link.Revoke(at);
        }
    }
}
