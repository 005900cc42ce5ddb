using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.Addresses;

/// <summary>An address that goods come back to.</summary>
public sealed record ReturnAddressView(long Id, string Title, PostalAddress Address, bool IsDefault, int Version);

/// <summary>Reads the return addresses, the default first.</summary>
[Requires(Permissions.EditMerchant)]
public sealed class ReadReturnAddresses(DeskStore store)
{
    private const int MostRows = 200;

    public Task<IReadOnlyList<ReturnAddressView>> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadReturnAddresses, IReadOnlyList<ReturnAddressView>>(
            actor,
            async db => await db.ReturnAddresses
                .OrderByDescending(address => address.IsDefault).ThenBy(address => address.Id).Take(MostRows)
                .Select(address => new ReturnAddressView(address.Id, address.Title, address.Address, address.IsDefault, address.Version))
                .ToListAsync(cancellationToken),
            cancellationToken);
}
