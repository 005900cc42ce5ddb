using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns;

/// <summary>The limits that people agreed on.</summary>
internal static class StoredLimits
{
    /// <summary>Those that hold for what is proposed at this moment; a store that was never set up has the presets.</summary>
    public static async Task<ApprovalLimits> InForceAsync(ReturnsDb db, DateTime at, CancellationToken cancellationToken)
    {
        var stored = await db.MoneyLimits.AsNoTracking().Where(limits => limits.InForceFromAt <= at)
            .OrderByDescending(limits => limits.InForceFromAt).ThenByDescending(limits => limits.Number).FirstOrDefaultAsync(cancellationToken);
        return stored?.ToLimits() ?? await PresetAsync(db, cancellationToken);
    }

    /// <summary>Those that a refund was proposed under.</summary>
    public static async Task<ApprovalLimits> OfAsync(ReturnsDb db, int number, CancellationToken cancellationToken)
    {
        var stored = await db.MoneyLimits.AsNoTracking().SingleOrDefaultAsync(limits => limits.Number == number, cancellationToken);
        return stored?.ToLimits() ?? (await PresetAsync(db, cancellationToken)) with { Number = number };
    }

    /// <summary>A fresh desk tells its first limits in the currency the merchant chooses; once people decided by them, or about them, a new currency needs new limits.</summary>
    public static async Task FollowAsync(ReturnsDb db, string currency, CancellationToken cancellationToken)
    {
        var all = await db.MoneyLimits.OrderBy(limits => limits.Number).Take(2).ToListAsync(cancellationToken);
        if (all is [{ ProposedById: "" } preset] && preset.Currency != currency && !await db.Refunds.AnyAsync(cancellationToken))
        {
            preset.Follow(currency);
        }
    }

    private static async Task<ApprovalLimits> PresetAsync(ReturnsDb db, CancellationToken cancellationToken) =>
        ApprovalLimits.Preset((await DeedRoom.MerchantAsync(db, cancellationToken)).Currency);
}
