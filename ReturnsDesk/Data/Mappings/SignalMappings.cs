using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Data.Converters;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Signals;

namespace ReturnsDesk.Data.Mappings;

internal sealed class SignalThresholdsMapping : IEntityTypeConfiguration<SignalThresholds>
{
    public void Configure(EntityTypeBuilder<SignalThresholds> builder)
    {
        builder.Property(thresholds => thresholds.Id).ValueGeneratedNever();
        builder.Property(thresholds => thresholds.Version).IsConcurrencyToken();
        builder.ToTable("SignalThresholds", table => table.HasCheckConstraint("CK_SignalThresholds_Levels", "\"ShareTenths\" >= 10 AND \"ParcelClaims\" > 0 AND \"LinkedAccounts\" > 0"));
    }
}

internal sealed class SignalRunMapping : IEntityTypeConfiguration<SignalRun>
{
    public void Configure(EntityTypeBuilder<SignalRun> builder)
    {
        builder.Property(run => run.Result).HasJsonText();
        builder.Property(run => run.StartedBy).HasMaxLength(100);
    }
}

internal sealed class CustomerLinkMapping : IEntityTypeConfiguration<CustomerLink>
{
    public void Configure(EntityTypeBuilder<CustomerLink> builder)
    {
        builder.Property(link => link.Key).HasMaxLength(CustomerLink.KeyLength);
        builder.HasKey(link => new { link.CustomerId, link.Kind, link.Key });
        builder.HasIndex(link => new { link.Kind, link.Key });
        builder.HasOne<Customer>().WithMany().HasForeignKey(link => link.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
