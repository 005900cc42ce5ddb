using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Data.Mappings;

internal static class AddressColumns
{
    public static void Configure(ComplexPropertyBuilder<PostalAddress> address)
    {
        address.Property(part => part.Name).HasMaxLength(200);
        address.Property(part => part.Street).HasMaxLength(400);
        address.Property(part => part.City).HasMaxLength(100);
        address.Property(part => part.Region).HasMaxLength(100);
        address.Property(part => part.PostalCode).HasMaxLength(20);
        address.Property(part => part.Country).HasMaxLength(60);
        address.Property(part => part.Phone).HasMaxLength(40);
    }
}
