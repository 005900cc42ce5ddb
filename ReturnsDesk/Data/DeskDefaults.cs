using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Data;

/// <summary>The rows a fresh desk starts with. What is there stays as people left it.</summary>
public static class DeskDefaults
{
    private const string StartCurrency = "EUR";

    public static async Task EnsureAsync(ReturnsDb db, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        if (!await db.Merchants.AnyAsync(cancellationToken))
        {
            db.Merchants.Add(new MerchantSettings("ReturnsDesk", "UTC", StartCurrency, ""));
        }

        if (!await db.ReturnReasons.AnyAsync(cancellationToken))
        {
            db.ReturnReasons.AddRange(ReturnReasons.Shipped.Select(Copy));
        }

        if (!await db.ReplyTemplates.AnyAsync(cancellationToken))
        {
            db.ReplyTemplates.AddRange(ReplyTemplates.Shipped.Select((words, position) => new ReplyTemplate(position, words)));
        }

        if (!await db.Policies.AnyAsync(cancellationToken))
        {
            db.Policies.Add(new PolicyVersion(new ReturnPolicy(), clock.GetUtcNow().UtcDateTime, Actor.Automatic.Name));
        }

        if (!await db.MoneyLimits.AnyAsync(cancellationToken))
        {
            var currency = await db.Merchants.Select(merchant => merchant.Currency).SingleOrDefaultAsync(cancellationToken) ?? StartCurrency;
            db.MoneyLimits.Add(MoneyLimits.Preset(currency, clock.GetUtcNow().UtcDateTime));
        }

        if (!await db.SignalThresholds.AnyAsync(cancellationToken))
        {
            db.SignalThresholds.Add(SignalThresholds.Preset());
        }

        var roles = await db.Roles.Select(role => role.Name).ToListAsync(cancellationToken);
        db.Roles.AddRange(Roles.All.Except(roles).Select(name => new IdentityRole(name!) { NormalizedName = name!.ToUpperInvariant() }));
        await db.SaveChangesAsync(cancellationToken);
    }

    // The shipped list is shared by the whole process; a tracked row must be this context's own.
    private static ReturnReason Copy(ReturnReason reason) => new(reason.Code, reason.ParentCode, reason.Fault, reason.Position, reason.NameEn, reason.NameZh);
}
