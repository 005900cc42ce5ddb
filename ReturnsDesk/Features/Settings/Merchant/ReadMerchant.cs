using ReturnsDesk.Data;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Settings.Merchant;

/// <summary>The merchant as the form edits it.</summary>
public sealed record MerchantView(string Name, string Country, string TimeZoneId, string Currency, int HoldSeconds, int Version);

/// <summary>Reads the merchant's row.</summary>
[Requires(Permissions.EditMerchant)]
public sealed class ReadMerchant(DeskStore store)
{
    public Task<MerchantView> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadMerchant, MerchantView>(
            actor,
            async db => View(await DeedRoom.MerchantAsync(db, cancellationToken)),
            cancellationToken);

    private static MerchantView View(MerchantSettings merchant) =>
        new(merchant.Name, merchant.Country, merchant.TimeZoneId, merchant.Currency, merchant.HoldSeconds, merchant.Version);
}
