using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Settings.Merchant;

/// <summary>
/// Describes the merchant: name, country, time zone, currency of limits, seconds of the hold. Refused: <c>desk.changed-meanwhile</c>, <c>merchant.needs-name</c>,
/// <c>merchant.unknown-time-zone</c>, <c>merchant.unknown-currency</c>, <c>merchant.unknown-country</c>, <c>merchant.hold-out-of-range</c>.
/// </summary>
[Requires(Permissions.EditMerchant)]
public sealed class SaveMerchant(DeskStore store)
{
    private const int NameLength = 200;

    public Task<Result> ExecuteAsync(Actor actor, MerchantView wanted, CancellationToken cancellationToken = default) =>
        store.WriteAsync<SaveMerchant>(
            actor,
            async db =>
            {
                var merchant = await db.Merchants.SingleOrDefaultAsync(cancellationToken);
                if (merchant is not null && merchant.Version != wanted.Version)
                {
                    return new Refusal("desk.changed-meanwhile");
                }

                merchant ??= db.Merchants.Add(new MerchantSettings("", "UTC", "EUR", "")).Entity;
                var described = wanted.Name.Length > NameLength
                    ? new Refusal("merchant.needs-name") { Field = nameof(wanted.Name) }
                    : merchant.Describe(wanted.Name, wanted.TimeZoneId, wanted.Currency, wanted.Country, wanted.HoldSeconds);
                if (!described.Refused)
                {
                    await StoredLimits.FollowAsync(db, merchant.Currency, cancellationToken);
                }

                return described;
            },
            cancellationToken);
}
