using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Importing;

/// <summary>What a file does not say and the merchant's settings do: the zone of its times and the currency of its amounts.</summary>
[Requires(Permissions.ImportOrders)]
public sealed class ReadImportDefaults(DeskStore store)
{
    public Task<ReadOptions> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadImportDefaults, ReadOptions>(
            actor,
            async db =>
            {
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                return new ReadOptions { TimeZone = merchant.TimeZone, DefaultCurrency = merchant.Currency };
            },
            cancellationToken);
}
