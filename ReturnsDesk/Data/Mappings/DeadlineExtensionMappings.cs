using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Mappings;

internal sealed class DeadlineExtensionMapping : IEntityTypeConfiguration<DeadlineExtension>
{
    public void Configure(EntityTypeBuilder<DeadlineExtension> builder)
    {
        builder.Property(extension => extension.Channel).HasMaxLength(30);
        builder.Property(extension => extension.Country).HasMaxLength(60);
        builder.Property(extension => extension.Reason).HasMaxLength(DeadlineExtension.MostReason);
        builder.Property(extension => extension.StartedById).HasMaxLength(450);
        builder.Property(extension => extension.StartedByName).HasMaxLength(100);
        builder.Property(extension => extension.StoppedBy).HasMaxLength(100);
        builder.Property(extension => extension.Version).IsConcurrencyToken();
        builder.Ignore(extension => extension.StartedBy);
        builder.Ignore(extension => extension.Term);
        builder.HasIndex(extension => new { extension.State, extension.Id });
    }
}

internal sealed class DeadlineExtensionRowMapping : IEntityTypeConfiguration<DeadlineExtensionRow>
{
    public void Configure(EntityTypeBuilder<DeadlineExtensionRow> builder)
    {
        builder.Property(row => row.Code).HasMaxLength(60);
        builder.HasOne<DeadlineExtension>().WithMany().HasForeignKey(row => row.DeadlineExtensionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ReturnCase>().WithMany().HasForeignKey(row => row.ReturnCaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.DeadlineExtensionId, row.Outcome, row.Id });
    }
}
