using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Mappings;

internal sealed class CasePhotoMapping : IEntityTypeConfiguration<CasePhoto>
{
    /// <summary>All that may ever change: the draft became a case.</summary>
    private static readonly HashSet<string> Moving = [nameof(CasePhoto.DraftKey), nameof(CasePhoto.ReturnCaseId)];

    public void Configure(EntityTypeBuilder<CasePhoto> builder)
    {
        builder.Property(photo => photo.PublicId).HasMaxLength(CasePhoto.PublicIdLength);
        builder.Property(photo => photo.DraftKey).HasMaxLength(CasePhoto.DraftKeyLength);
        builder.Property(photo => photo.OriginalHash).HasMaxLength(CasePhoto.HashLength);
        builder.Property(photo => photo.StoredHash).HasMaxLength(CasePhoto.HashLength);
        builder.Property(photo => photo.ById).HasMaxLength(450);
        builder.Property(photo => photo.ByName).HasMaxLength(100);
        builder.HasOne<Order>().WithMany().HasForeignKey(photo => photo.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OrderLine>().WithMany().HasForeignKey(photo => photo.OrderLineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(photo => photo.ReturnCase).WithMany().HasForeignKey(photo => photo.ReturnCaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(photo => photo.Content).WithOne().HasForeignKey<CasePhotoContent>(content => content.CasePhotoId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(photo => photo.PublicId).IsUnique();
        builder.HasIndex(photo => new { photo.OrderId, photo.At });

        // The same file counts once in a return or its draft; both engines hold rows with a null for different.
        builder.HasIndex(photo => new { photo.ReturnCaseId, photo.OriginalHash }).IsUnique();
        builder.HasIndex(photo => new { photo.OrderId, photo.DraftKey, photo.OriginalHash }).IsUnique();
        builder.ToTable("CasePhotos", table => table.HasCheckConstraint("CK_CasePhotos_Owner", "(\"DraftKey\" IS NULL) <> (\"ReturnCaseId\" IS NULL)"));
        foreach (var property in builder.Metadata.GetProperties().Where(property => !Moving.Contains(property.Name)))
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}

internal sealed class CasePhotoContentMapping : IEntityTypeConfiguration<CasePhotoContent>
{
    public void Configure(EntityTypeBuilder<CasePhotoContent> builder)
    {
        builder.HasKey(content => content.CasePhotoId);
        builder.ToTable("CasePhotoContents");
        foreach (var property in builder.Metadata.GetProperties())
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}
