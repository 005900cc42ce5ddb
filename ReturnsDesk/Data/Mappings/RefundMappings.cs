using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Data.Converters;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Data.Mappings;

internal sealed class RefundMapping : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.Property(refund => refund.Currency).HasMaxLength(3);
        builder.Property(refund => refund.GoodwillReason).HasMaxLength(1000);
        builder.Property(refund => refund.ProposedById).HasMaxLength(450);
        builder.Property(refund => refund.ProposedByName).HasMaxLength(100);
        builder.Property(refund => refund.ProposerRoles).HasMaxLength(200);
        builder.Property(refund => refund.ContentHash).HasMaxLength(64);
        builder.Ignore(refund => refund.Total);
        builder.HasMany(refund => refund.Approvals).WithOne().HasForeignKey(approval => approval.RefundId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(refund => refund.Derivation).HasJsonText();
        builder.Property(refund => refund.Version).IsConcurrencyToken();
        builder.HasOne(refund => refund.ReturnCase).WithMany().HasForeignKey(refund => refund.ReturnCaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(refund => refund.Lines).WithOne().HasForeignKey(line => line.RefundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(refund => refund.Intents).WithOne(intent => intent.Refund).HasForeignKey(intent => intent.RefundId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(refund => refund.LimitsNumber).HasDefaultValue(ApprovalLimits.FirstNumber);
        builder.HasIndex(refund => new { refund.Status, refund.ProposedAt, refund.Id });
        builder.HasIndex(refund => new { refund.ProposedById, refund.NeedsApproval, refund.ProposedAt });
        builder.ToTable(table => table.HasCheckConstraint("CK_Refunds_Total", "\"TotalMinor\" > 0"));
    }
}

internal sealed class RefundApprovalMapping : IEntityTypeConfiguration<RefundApproval>
{
    public void Configure(EntityTypeBuilder<RefundApproval> builder)
    {
        builder.Property(approval => approval.PersonId).HasMaxLength(450);
        builder.Property(approval => approval.PersonName).HasMaxLength(100);
        builder.Property(approval => approval.ProposedById).HasMaxLength(450);
        builder.Property(approval => approval.Roles).HasMaxLength(200);
        builder.Property(approval => approval.ContentHash).HasMaxLength(64);
        builder.HasIndex(approval => new { approval.RefundId, approval.PersonId, approval.ContentHash }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_RefundApprovals_FourEyes", "\"PersonId\" <> \"ProposedById\" OR \"PersonId\" = ''"));
    }
}

internal sealed class RefundLineMapping : IEntityTypeConfiguration<RefundLine>
{
    public void Configure(EntityTypeBuilder<RefundLine> builder)
    {
        builder.HasOne(line => line.ReturnLine).WithMany().HasForeignKey(line => line.ReturnLineId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint("CK_RefundLines_Amounts", "\"Units\" > 0 AND \"RefundMinor\" >= 0 AND \"DeductionMinor\" >= 0 AND \"FeeMinor\" >= 0"));
    }
}

internal sealed class RefundIntentMapping : IEntityTypeConfiguration<RefundIntent>
{
    public void Configure(EntityTypeBuilder<RefundIntent> builder)
    {
        builder.Property(intent => intent.Currency).HasMaxLength(3);
        builder.Property(intent => intent.Gateway).HasMaxLength(30);
        builder.Property(intent => intent.Key).HasMaxLength(64);
        builder.Property(intent => intent.GatewayReference).HasMaxLength(200);
        builder.Property(intent => intent.Problem).HasMaxLength(RefundAttempt.MostDetail);
        builder.Property(intent => intent.Attention).HasMaxLength(40);
        builder.Property(intent => intent.LeaseHolder).HasMaxLength(100);
        builder.Property(intent => intent.Version).IsConcurrencyToken();
        builder.Ignore(intent => intent.Amount).Ignore(intent => intent.IsLive);
        builder.HasOne(intent => intent.Payment).WithMany().HasForeignKey(intent => intent.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(intent => intent.Attempts).WithOne().HasForeignKey(attempt => attempt.RefundIntentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(intent => intent.Key).IsUnique();
        builder.HasIndex(intent => new { intent.Status, intent.NextAt });
        builder.HasIndex(intent => intent.Attention);
        builder.HasIndex(intent => new { intent.Gateway, intent.GatewayReference });
        builder.HasIndex(intent => new { intent.Gateway, intent.FirstSentAt });
        builder.ToTable(table => table.HasCheckConstraint("CK_RefundIntents_Amount", "\"AmountMinor\" > 0 AND \"BonusMinor\" >= 0"));
    }
}

internal sealed class RefundAttemptMapping : IEntityTypeConfiguration<RefundAttempt>
{
    public void Configure(EntityTypeBuilder<RefundAttempt> builder)
    {
        builder.Property(attempt => attempt.Reference).HasMaxLength(RefundAttempt.MostReference);
        builder.Property(attempt => attempt.Detail).HasMaxLength(RefundAttempt.MostDetail);
    }
}
