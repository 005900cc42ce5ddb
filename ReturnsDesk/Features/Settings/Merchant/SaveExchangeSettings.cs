using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.Merchant;

/// <summary>Sets how exchanges are handled. Refused: <c>desk.changed-meanwhile</c>, <c>exchange.hold-hours</c>, <c>exchange.link-hours</c>.</summary>
[Requires(Permissions.EditMerchant)]
public sealed class SaveExchangeSettings(DeskStore store)
{
    /// <param name="seen">The settings that the person changed.</param>
    public Task<Result> ExecuteAsync(Actor actor, ExchangeSettings seen, ExchangeSettings wanted, CancellationToken cancellationToken = default) =>
        store.WriteAsync<SaveExchangeSettings>(
            actor,
            async db =>
            {
                var merchant = await db.Merchants.SingleOrDefaultAsync(cancellationToken) ?? db.Merchants.Add(new MerchantSettings("", "UTC", "EUR", "")).Entity;
                return merchant.Exchanges != seen ? new Refusal("desk.changed-meanwhile") : merchant.KeepExchanges(wanted);
            },
            cancellationToken);
}
