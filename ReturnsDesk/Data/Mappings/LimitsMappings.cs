using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Data.Mappings;

internal sealed class MoneyLimitsMapping : IEntityTypeConfiguration<MoneyLimits>
{
    public void Configure(EntityTypeBuilder<MoneyLimits> builder)
    {
        builder.Property(limits => limits.Currency).HasMaxLength(3);
        builder.Property(limits => limits.Reason).HasMaxLength(MoneyLimits.ReasonLength);
        builder.Property(limits => limits.ProposedById).HasMaxLength(450);
        builder.Property(limits => limits.ProposedByName).HasMaxLength(100);
        builder.Property(limits => limits.DecidedById).HasMaxLength(450);
        builder.Property(limits => limits.DecidedByName).HasMaxLength(100);
        builder.Property(limits => limits.Version).IsConcurrencyToken();
        builder.HasIndex(limits => limits.Number).IsUnique();
        builder.HasIndex(limits => limits.InForceFromAt);
        builder.ToTable("MoneyLimits", table =>
        {
            table.HasCheckConstraint("CK_MoneyLimits_FourEyes", "\"Status\" <> 'Approved' OR \"DecidedById\" <> \"ProposedById\" OR \"ProposedById\" = ''");
            table.HasCheckConstraint("CK_MoneyLimits_Amounts", "\"AgentMinor\" >= 0 AND \"MiddleMinor\" >= \"AgentMinor\" AND \"CustomerDayMinor\" >= 0 AND \"OrderDayMinor\" >= 0");
        });
    }
}

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.HasKey(factor => factor.PersonId);
        builder.HasOne<StaffUser>().WithOne().HasForeignKey<SecondFactor>(factor => factor.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
