using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Features.Access;

/// <summary>How often orders may be looked up, counted in the database, so that it holds over several nodes and restarts.</summary>
internal static class PortalLimits
{
    public const int LookupsPerMinute = 10;
    public const int LookupsPerHour = 60;
    public const int CodesPerOrderAndHour = 3;
    public const int CodesPerAddressAndHour = 10;
    public const int LookupsPerOrder = 5;
    private static readonly TimeSpan OrderTime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Refused: <c>portal.too-many-lookups</c> (minutes to wait).</summary>
    public static async Task<Refusal?> WhyNotLookUpAsync(ReturnsDb db, string address, DateTime now, CancellationToken cancellationToken)
    {
        var (minute, hour) = (now.AddMinutes(-1), now - Hour);
        var count = await db.PortalChallenges.Where(row => row.Address == address && row.CreatedAt > hour)
            .GroupBy(_ => 1).Select(rows => new { Hour = rows.Count(), Minute = rows.Count(row => row.CreatedAt > minute) }).SingleOrDefaultAsync(cancellationToken);
        return count?.Hour >= LookupsPerHour ? new Refusal("portal.too-many-lookups", (int)Hour.TotalMinutes)
            : count?.Minute >= LookupsPerMinute ? new Refusal("portal.too-many-lookups", 1)
            : null;
    }

    /// <summary>False silently: whoever asks learns nothing of an order from being stopped.</summary>
    public static async Task<bool> MaySendCodeAsync(ReturnsDb db, long orderId, string address, DateTime now, CancellationToken cancellationToken)
    {
        var (quarter, hour) = (now - OrderTime, now - Hour);
        return await db.PortalChallenges.CountAsync(row => row.OrderId == orderId && row.CreatedAt > quarter, cancellationToken) < LookupsPerOrder
            && await db.PortalChallenges.CountAsync(row => row.OrderId == orderId && row.CreatedAt > hour && row.CodeHash != "", cancellationToken) < CodesPerOrderAndHour
            && await db.PortalChallenges.CountAsync(row => row.Address == address && row.CreatedAt > hour && row.CodeHash != "", cancellationToken) < CodesPerAddressAndHour;
    }
}
