using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Data.Mappings;

internal sealed class ProductImageMapping : IEntityTypeConfiguration<ProductImage>
{
    public void Configure(EntityTypeBuilder<ProductImage> builder)
    {
        builder.Property(image => image.Name).HasMaxLength(ProductImage.NameLength);
        builder.Property(image => image.Key).HasMaxLength(ProductImage.NameLength);
        builder.Property(image => image.Hash).HasMaxLength(ProductImage.HashLength);
        builder.HasIndex(image => image.Key).IsUnique();
        builder.ToTable("ProductImages");
    }
}
