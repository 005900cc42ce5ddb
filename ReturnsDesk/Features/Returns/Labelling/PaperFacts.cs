using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Returns.Labelling.Papers;

namespace ReturnsDesk.Features.Returns.Labelling;

/// <summary>What several papers read from the desk.</summary>
internal static class PaperFacts
{
    /// <summary>The default return address, else the oldest; null where the merchant entered none.</summary>
    public static Task<ReturnAddress?> ReturnAddressAsync(ReturnsDb db, CancellationToken cancellationToken) =>
        db.ReturnAddresses.OrderByDescending(address => address.IsDefault).ThenBy(address => address.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Chinese addresses go from the large to the small; others street first.</summary>
    public static PaperAddress Address(PostalAddress address)
    {
        var place = string.Join(' ', new[] { address.PostalCode, address.City }.Where(part => part.Length > 0));
        string[] lines = address.Country is "CN" or "中国" or "China"
            ? [address.Region + address.City, address.Street, address.PostalCode]
            : [address.Street, place, address.Region];
        return new PaperAddress(address.Name, [.. lines.Where(line => !string.IsNullOrWhiteSpace(line))], address.Country, address.Phone.Length > 0 ? address.Phone : null);
    }
}
