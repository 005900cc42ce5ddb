using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Data.Converters;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Mappings;

internal sealed class PortalChallengeMapping : IEntityTypeConfiguration<PortalChallenge>
{
    public void Configure(EntityTypeBuilder<PortalChallenge> builder)
    {
        builder.Property(challenge => challenge.BrowserHash).HasMaxLength(64);
        builder.Property(challenge => challenge.CodeHash).HasMaxLength(64);
        builder.Property(challenge => challenge.Address).HasMaxLength(50);
        builder.Property(challenge => challenge.Version).IsConcurrencyToken();
        builder.HasOne<Order>().WithMany().HasForeignKey(challenge => challenge.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(challenge => challenge.BrowserHash).IsUnique();
        builder.HasIndex(challenge => new { challenge.Address, challenge.CreatedAt });
        builder.HasIndex(challenge => new { challenge.OrderId, challenge.CreatedAt });
        builder.HasIndex(challenge => challenge.CreatedAt);
    }
}

internal sealed class PortalSessionMapping : IEntityTypeConfiguration<PortalSession>
{
    public void Configure(EntityTypeBuilder<PortalSession> builder)
    {
        builder.Property(session => session.TokenHash).HasMaxLength(64);
        builder.Property(session => session.ProofKey).HasMaxLength(64);
        builder.HasOne<Order>().WithMany().HasForeignKey(session => session.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(session => session.TokenHash).IsUnique();
        builder.HasIndex(session => session.ProofKey).IsUnique();
        builder.HasIndex(session => session.CreatedAt);
    }
}

internal sealed class PortalDraftMapping : IEntityTypeConfiguration<PortalDraft>
{
    public void Configure(EntityTypeBuilder<PortalDraft> builder)
    {
        builder.Property(draft => draft.Key).HasMaxLength(CasePhoto.DraftKeyLength);
        builder.Property(draft => draft.EditsNumber).HasMaxLength(20);
        builder.Property(draft => draft.Content).HasJsonText();
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.HasOne<Order>().WithMany().HasForeignKey(draft => draft.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(draft => draft.OrderId).IsUnique();
        builder.HasIndex(draft => draft.Key).IsUnique();
        builder.HasIndex(draft => draft.SavedAt);
    }
}
