using ReturnsDesk.Data;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Settings.Merchant;

/// <summary>Reads how exchanges are handled.</summary>
[Requires(Permissions.EditMerchant)]
public sealed class ReadExchangeSettings(DeskStore store)
{
    public Task<ExchangeSettings> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadExchangeSettings, ExchangeSettings>(actor, async db => (await DeedRoom.MerchantAsync(db, cancellationToken)).Exchanges, cancellationToken);
}
