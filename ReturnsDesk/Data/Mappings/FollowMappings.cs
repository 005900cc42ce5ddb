using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Mappings;

internal sealed class PaperLinkMapping : IEntityTypeConfiguration<PaperLink>
{
    public void Configure(EntityTypeBuilder<PaperLink> builder)
    {
        builder.Property(link => link.CaseNumber).HasMaxLength(20);
        builder.Property(link => link.Culture).HasMaxLength(10);
        builder.Property(link => link.TokenHash).HasMaxLength(64);
        builder.HasOne<Order>().WithMany().HasForeignKey(link => link.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => new { link.OrderId, link.ExpiresAt });
    }
}

internal sealed class CaseRatingMapping : IEntityTypeConfiguration<CaseRating>
{
    public void Configure(EntityTypeBuilder<CaseRating> builder)
    {
        builder.Property(rating => rating.Comment).HasMaxLength(CaseRating.MostLetters);
        builder.HasOne<ReturnCase>().WithOne().HasForeignKey<CaseRating>(rating => rating.ReturnCaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(rating => rating.At);
        builder.ToTable(table => table.HasCheckConstraint("CK_CaseRatings_Score", "\"Score\" BETWEEN 1 AND 5"));
    }
}
