using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.Addresses;

/// <summary>
/// Adds or changes a return address; gives its id. The first is the default, and there is always exactly one: another becomes it, it is never given up.
/// Refused: <c>return-address.unknown</c>, <c>return-address.incomplete</c>, <c>return-address.too-long</c>, <c>return-address.needs-default</c>, <c>desk.changed-meanwhile</c>.
/// </summary>
[Requires(Permissions.EditMerchant)]
public sealed class SaveReturnAddress(DeskStore store)
{
    /// <param name="wanted">Id 0 for a new one.</param>
    public async Task<Result<long>> ExecuteAsync(Actor actor, ReturnAddressView wanted, CancellationToken cancellationToken = default)
    {
        ReturnAddress? kept = null;
        var result = await store.WriteAsync<SaveReturnAddress>(
            actor,
            async db =>
            {
                var saved = await SaveAsync(db, wanted, cancellationToken);
                kept = saved.Value;
                return new Result(saved.Refusal);
            },
            cancellationToken);
        return result.Refusal is { } refusal ? refusal : kept!.Id;
    }

    private static async Task<Result<ReturnAddress>> SaveAsync(ReturnsDb db, ReturnAddressView wanted, CancellationToken cancellationToken)
    {
        if (TooLong(wanted))
        {
            return new Refusal("return-address.too-long");
        }

        var all = await db.ReturnAddresses.ToListAsync(cancellationToken);
        var address = wanted.Id == 0 ? db.ReturnAddresses.Add(new ReturnAddress("", new PostalAddress(), isDefault: false)).Entity : all.Find(candidate => candidate.Id == wanted.Id);
        if (address is null || address.Version != wanted.Version)
        {
            return address is null ? new Refusal("return-address.unknown") : new Refusal("desk.changed-meanwhile");
        }

        if (address.Describe(wanted.Title, wanted.Address) is { Refusal: { } refusal })
        {
            return refusal;
        }

        if (address.IsDefault && !wanted.IsDefault)
        {
            return new Refusal("return-address.needs-default");
        }

        if (wanted.IsDefault || all.Count == 0)
        {
            all.ForEach(other => other.MakeDefault(false));
            address.MakeDefault(true);
        }

        return address;
    }

    private static bool TooLong(ReturnAddressView wanted) =>
        wanted.Title.Length > 100 || wanted.Address.Name.Length > 200 || wanted.Address.Street.Length > 400 || wanted.Address.City.Length > 100 || wanted.Address.Region.Length > 100
        || wanted.Address.PostalCode.Length > 20 || wanted.Address.Country.Length > 60 || wanted.Address.Phone.Length > 40;
}
