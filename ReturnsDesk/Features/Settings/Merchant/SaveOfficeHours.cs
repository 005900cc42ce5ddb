using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.Merchant;

/// <summary>Sets when customers are answered. Refused: <c>desk.changed-meanwhile</c>, <c>hours.none</c>, <c>hours.closes-early</c>, <c>hours.answer-range</c>.</summary>
[Requires(Permissions.EditMerchant)]
public sealed class SaveOfficeHours(DeskStore store)
{
    /// <param name="seen">The hours that the person changed.</param>
    public Task<Result> ExecuteAsync(Actor actor, OfficeHours seen, OfficeHours wanted, CancellationToken cancellationToken = default) =>
        store.WriteAsync<SaveOfficeHours>(
            actor,
            async db =>
            {
                var merchant = await db.Merchants.SingleOrDefaultAsync(cancellationToken) ?? db.Merchants.Add(new MerchantSettings("", "UTC", "EUR", "")).Entity;
                return merchant.Hours.ToString() != seen.ToString() ? new Refusal("desk.changed-meanwhile") : merchant.KeepHours(wanted);
            },
            cancellationToken);
}
